// The call list's filters: as the address bar holds them, and as the API takes them.
import { isDay, presetRange, rangePresets, toInstants, type DayRange } from '@/lib/dates'
import type { CallQuery } from '@/services/calls'
import { callStatuses, directions, outcomes, sentimentLabels } from '@/services/types'

export const lengths = {
  short: { max_duration: 29 },
  medium: { min_duration: 30, max_duration: 120 },
  long: { min_duration: 121, max_duration: 300 },
  longest: { min_duration: 301 },
} as const
export type Length = keyof typeof lengths
export const lengthNames = Object.keys(lengths) as Length[]

const recordings = ['yes', 'no'] as const
export const callSorts = ['-started_at', 'started_at', '-duration', 'duration', '-cost', 'cost'] as const

const oneOf = <Value extends string>(known: readonly Value[], text: string | null) =>
  known.find((value) => value === text)

function manyOf<Value extends string>(known: readonly Value[], text: string | null): Value[] {
  const asked = text?.split(',') ?? []
  return known.filter((value) => asked.includes(value))
}

// "+1 202 555", "555-0119": what the search field takes for part of a phone number rather than for words.
const looksLikeNumber = (text: string) => /^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 4

/** Anything in the address that is no filter, or no value of one, is ignored. */
export function readCallFilters(params: URLSearchParams) {
  const [from, to] = [params.get('from'), params.get('to')]
  return {
    client: params.get('client') ?? undefined,
    range: oneOf(rangePresets, params.get('range')),
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
    status: manyOf(callStatuses, params.get('status')),
    direction: oneOf(directions, params.get('direction')),
    sentiment: manyOf(sentimentLabels, params.get('sentiment')),
    outcome: manyOf(outcomes, params.get('outcome')),
    length: oneOf(lengthNames, params.get('length')),
    recording: oneOf(recordings, params.get('recording')),
    q: params.get('q') ?? undefined,
    sort: oneOf(callSorts, params.get('sort')),
  }
}

export type CallFilters = ReturnType<typeof readCallFilters>

export function rangeOf({ range, from, to }: CallFilters, timeZone: string): DayRange | undefined {
  if (range) return presetRange(range, timeZone)
  return from && to ? { from, to } : undefined
}

export function toCallQuery(filters: CallFilters, timeZone: string): CallQuery {
  const days = rangeOf(filters, timeZone)
  return {
    client_id: filters.client,
    ...(days && toInstants(days, timeZone)),
    status: filters.status,
    direction: filters.direction,
    sentiment: filters.sentiment,
    outcome: filters.outcome,
    ...(filters.length && lengths[filters.length]),
    has_recording: filters.recording && filters.recording === 'yes',
    ...(filters.q &&
      (looksLikeNumber(filters.q) ? { number: filters.q.replace(/[^+\d]/g, '') } : { q: filters.q })),
    sort: filters.sort ?? '-started_at',
  }
}
