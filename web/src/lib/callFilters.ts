// The call list's filters: as the address bar holds them, and as the API takes them.
import { isDay, presetRange, rangePresets, toInstants, type Day } from '@/lib/dates'
import { looksLikeNumber, readNumber } from '@/lib/numberSearch'
import type { CallQuery } from '@/services/calls'
import { callStatuses, directions, outcomes, sentimentLabels } from '@/services/types'

/** Durations that are often asked for, in seconds. */
export const lengths = {
  short: { min_duration: undefined, max_duration: 29 },
  medium: { min_duration: 30, max_duration: 120 },
  long: { min_duration: 121, max_duration: 300 },
  longest: { min_duration: 301, max_duration: undefined },
} as const

export const lengthNames = Object.keys(lengths) as (keyof typeof lengths)[]
const recordings = ['yes', 'no'] as const
export const callSorts = ['-started_at', 'started_at', '-duration', 'duration', '-cost', 'cost'] as const

const oneOf = <Value extends string>(known: readonly Value[], text: string | null) =>
  known.find((value) => value === text)

function manyOf<Value extends string>(known: readonly Value[], text: string | null): Value[] {
  const asked = text?.split(',') ?? []
  return known.filter((value) => asked.includes(value))
}

const longestSeconds = 86_400

function secondsOf(text: string | null): number | undefined {
  return text && /^\d{1,5}$/.test(text) && Number(text) <= longestSeconds ? Number(text) : undefined
}

/** What was typed for a length, "90", "1:30" or "1:00:00", in seconds; undefined if it is none. */
export function readDuration(typed: string): number | undefined {
  const parts = /^(\d+)(?::([0-5]?\d?))?(?::([0-5]?\d?))?$/.exec(typed.trim())
  if (!parts) return undefined
  const seconds = parts
    .slice(1)
    .reduce((sum, part) => (part === undefined ? sum : sum * 60 + Number(part)), 0)
  return seconds <= longestSeconds ? seconds : undefined
}

/** The bounds of "length=long", as links and saved views have it from when a length was chosen by name alone. */
function namedLength(params: URLSearchParams) {
  const name = oneOf(lengthNames, params.get('length'))
  return name && lengths[name]
}

/** What stands in the address instead of a length's name once one of its bounds changes. */
export function boundsOfName(params: URLSearchParams) {
  const length = namedLength(params)
  return (
    length && {
      length: null,
      min_duration: length.min_duration?.toString(),
      max_duration: length.max_duration?.toString(),
    }
  )
}

/** Anything in the address that is no filter, or no value of one, is ignored. */
export function readCallFilters(params: URLSearchParams) {
  const [from, to] = [params.get('from'), params.get('to')]
  const length = namedLength(params)
  return {
    client: params.get('client') ?? undefined,
    range: oneOf(rangePresets, params.get('range')),
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
    status: manyOf(callStatuses, params.get('status')),
    direction: oneOf(directions, params.get('direction')),
    sentiment: manyOf(sentimentLabels, params.get('sentiment')),
    outcome: manyOf(outcomes, params.get('outcome')),
    min_duration: secondsOf(params.get('min_duration')) ?? length?.min_duration,
    max_duration: secondsOf(params.get('max_duration')) ?? length?.max_duration,
    number: readNumber(params.get('number') ?? '') || undefined,
    recording: oneOf(recordings, params.get('recording')),
    q: params.get('q') ?? undefined,
    sort: oneOf(callSorts, params.get('sort')),
  }
}

export type CallFilters = ReturnType<typeof readCallFilters>

/** Whether the list leaves out any call. */
export const isNarrowed = ({ sort: _, ...filters }: CallFilters) =>
  Object.values(filters).some((value) => typeof value === 'number' || !!value?.length)

/** As the search field means it, where a number is not asked for by itself. */
function searched({ q, number }: CallFilters): Pick<CallQuery, 'q' | 'number'> {
  return q && !number && looksLikeNumber(q) ? { number: readNumber(q) } : { q, number }
}

/** `today` is the day in the time zone. */
export function toCallQuery(filters: CallFilters, timeZone: string, today: Day): CallQuery {
  const { range, from, to } = filters
  return {
    client_id: filters.client,
    ...toInstants(range ? presetRange(range, today) : { from, to }, timeZone),
    status: filters.status,
    direction: filters.direction,
    sentiment: filters.sentiment,
    outcome: filters.outcome,
    min_duration: filters.min_duration,
    max_duration: filters.max_duration,
    has_recording: filters.recording && filters.recording === 'yes',
    ...searched(filters),
    sort: filters.sort ?? '-started_at',
  }
}
