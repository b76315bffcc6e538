// One stream for all tabs: a browser opens six connections to a server, and each stream holds one.
import { followEvents, type Listener, type StreamState } from '@/services/events'
import type { ServerEvent } from '@/services/eventStream'
import { getSession, subscribeToSession } from '@/services/session'

type Told = { kind: 'event'; event: ServerEvent } | { kind: 'state'; state: StreamState; lastId?: string }
type Message = Told | { kind: 'asks' }

const reset: ServerEvent = { id: undefined, type: 'reset', data: '{}' }

/**
 * As followEvents, for as long as `userId` is signed in: the tab that holds the lock reads the stream and
 * tells the others; when it goes, another reads on from the last event. A browser without locks or channels
 * has a stream for each tab.
 */
export async function shareEvents(userId: string, listener: Listener, signal: AbortSignal): Promise<void> {
  const locks = (navigator as Partial<Navigator>).locks
  const over = new AbortController()
  // At once, not with the next rendering: those who listened to one user's events never hear the next one's.
  const unsubscribe = subscribeToSession(() => getSession().user?.id !== userId && over.abort())
  const end = AbortSignal.any([signal, over.signal])
  if (!locks || typeof BroadcastChannel === 'undefined') await followEvents(listener, end)
  else await takeTurns(`frontdesk-events-${userId}`, locks, listener, end)
  unsubscribe()
}

async function takeTurns(
  name: string,
  locks: LockManager,
  listener: Listener,
  end: AbortSignal,
): Promise<void> {
  const tab = new Tab(new BroadcastChannel(name), listener)
  end.addEventListener('abort', () => tab.close())
  await locks.request(name, { signal: end }, () => tab.read(end)).catch(() => undefined)
}

class Tab {
  readonly #channel: BroadcastChannel
  readonly #listener: Listener
  #reading = false
  #state: StreamState | undefined
  #lastId: string | undefined

  constructor(channel: BroadcastChannel, listener: Listener) {
    this.#channel = channel
    this.#listener = listener
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'asks') this.#answer()
      else this.#hear(data)
    })
    channel.postMessage({ kind: 'asks' } satisfies Message)
  }

  read(end: AbortSignal): Promise<void> {
    // No event came before its turn: it cannot ask for what happened between the two streams.
    let unsure = this.#state !== undefined && this.#lastId === undefined
    this.#reading = true
    const onEvent = (event: ServerEvent) => this.#tell({ kind: 'event', event })
    const onState = (state: StreamState) => {
      this.#tell({ kind: 'state', state, lastId: this.#lastId })
      if (state !== 'live' || !unsure) return
      unsure = false
      onEvent(reset)
    }
    return followEvents({ onEvent, onState }, end, this.#lastId)
  }

  close(): void {
    this.#channel.close()
  }

  #answer(): void {
    if (!this.#reading || !this.#state) return
    this.#channel.postMessage({ kind: 'state', state: this.#state, lastId: this.#lastId } satisfies Message)
  }

  #tell(told: Told): void {
    this.#channel.postMessage(told)
    this.#hear(told)
  }

  #hear(told: Told): void {
    if (told.kind === 'event') {
      this.#lastId = told.event.id ?? this.#lastId
      this.#listener.onEvent(told.event)
    } else {
      this.#state = told.state
      this.#lastId = told.lastId ?? this.#lastId
      this.#listener.onState(told.state)
    }
  }
}
