import { currentToken, refreshSession } from '@/services/session'
import { createEventReader, type ServerEvent } from '@/services/eventStream'
import { retryDelayMs, sleep } from '@/services/retry'

export type StreamState = 'connecting' | 'live' | 'down'
export type Listener = { onEvent: (event: ServerEvent) => void; onState: (state: StreamState) => void }

// Proxies cut silent streams; the server speaks more often than that, or the stream is dead.
const silenceMs = 60_000

/**
 * Follows the account's events until `signal` aborts: connects again with growing pauses and asks for what
 * came after `lastId` or meanwhile. EventSource cannot send the token, so the stream is read by fetch.
 */
export async function followEvents(
  { onEvent, onState }: Listener,
  signal: AbortSignal,
  lastId?: string,
): Promise<void> {
  let failures = 0
  const hear = (event: ServerEvent) => {
    lastId = event.id ?? lastId
    onEvent(event)
  }
  while (!signal.aborted) {
    try {
      onState(failures === 0 ? 'connecting' : 'down')
      await readStream(lastId, hear, signal, () => {
        failures = 0
        onState('live')
      })
    } catch {
      // Whatever it was: the pause grows, and the next attempt tells.
    }
    if (signal.aborted) return
    onState('down')
    await sleep(retryDelayMs(failures++, null), signal).catch(() => undefined)
  }
}

async function readStream(
  lastId: string | undefined,
  onEvent: (event: ServerEvent) => void,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<void> {
  const silent = new AbortController()
  const answer = await open(lastId, AbortSignal.any([signal, silent.signal]))
  onOpen()
  const read = createEventReader()
  const pieces = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const timer = setTimeout(() => silent.abort(), silenceMs)
    const { done, value } = await pieces.read().finally(() => clearTimeout(timer))
    if (done) return
    read(value).forEach(onEvent)
  }
}

async function open(lastId: string | undefined, signal: AbortSignal): Promise<Response> {
  const token = await currentToken()
  const answer = await request(token, lastId, signal)
  if (answer.status !== 401 || !token) return expectStream(answer)
  return expectStream(await request(await refreshSession(token), lastId, signal))
}

function request(token: string | null, lastId: string | undefined, signal: AbortSignal): Promise<Response> {
  const headers = new Headers({ Accept: 'text/event-stream' })
  if (token) headers.set('Authorization', `Bearer ${token}`)
  if (lastId !== undefined) headers.set('Last-Event-ID', lastId)
  return fetch('/api/events', { headers, signal, cache: 'no-store' })
}

function expectStream(answer: Response): Response {
  if (!answer.ok || !answer.body) throw new Error(`The event stream answered ${answer.status}`)
  return answer
}
