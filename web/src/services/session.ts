// The signed-in session: the access token lives in this module's memory alone, the refresh token in a
// cookie that scripts cannot read. Tabs tell each other, and only one refreshes at a time.
import axios from 'axios'

import { recall, remember } from '@/lib/storage'
import { isApiError, toApiError } from '@/services/error'
import { isPassing, mostRetries, retryDelayMs, sleep } from '@/services/retry'
import type { Session, User } from '@/services/types'

export type SessionStatus = 'loading' | 'signed-in' | 'signed-out' | 'expired' | 'unreachable'
export type SessionState = { status: SessionStatus; user: User | null; token: string | null }
type Message = { kind: 'started'; session: Session; expiresAt: number } | { kind: 'ended' }

const refreshTimeoutMs = 15_000
// A token this close to its end would be refused on arrival.
const expiryMarginMs = 10_000

/** Goes on when its page goes: with the answer the new cookie would be lost, and with that the session. */
export const lasting = axios.create({ adapter: 'fetch', fetchOptions: { keepalive: true } })

let state: SessionState = { status: 'loading', user: null, token: null }
let expiresAt = 0
let refreshing: Promise<string> | null = null
const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('frontdesk-session')

function change(next: SessionState): void {
  state = next
  listeners.forEach((listener) => listener())
}

function adopt(session: Session, until: number): void {
  expiresAt = until
  change({ status: 'signed-in', user: session.user, token: session.access_token })
}

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'started') adopt(data.session, data.expiresAt)
  else if (state.token) change({ status: 'signed-out', user: null, token: null })
})

export const getSession = (): SessionState => state

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function startSession(session: Session): void {
  const until = Date.now() + session.expires_in * 1000
  // Scripts cannot see the cookie; without this note every visitor would ask for a refresh in vain.
  remember('signed-in', '1')
  adopt(session, until)
  channel?.postMessage({ kind: 'started', session, expiresAt: until } satisfies Message)
}

export function endSession(status: 'signed-out' | 'expired' = 'signed-out'): void {
  remember('signed-in', null)
  change({ status, user: null, token: null })
  channel?.postMessage({ kind: 'ended' } satisfies Message)
}

export function updateSessionUser(user: User): void {
  change({ ...state, user })
}

/** The token to send, refreshed first if it is about to end; null when nobody is signed in. */
export async function currentToken(): Promise<string | null> {
  if (!state.token || Date.now() < expiresAt - expiryMarginMs) return state.token
  return refreshSession(state.token)
}

/** A token newer than `stale`, by one request however many ask. Throws ApiError. */
export function refreshSession(stale: string | null): Promise<string> {
  if (state.token && state.token !== stale) return Promise.resolve(state.token)
  refreshing ??= onlyOneTab(() => refreshUnlessDone(stale)).finally(() => (refreshing = null))
  return refreshing
}

async function refreshUnlessDone(stale: string | null): Promise<string> {
  // Another tab may have refreshed while this one waited for its turn.
  if (state.token && state.token !== stale) return state.token
  try {
    const session = await requestRefresh()
    startSession(session)
    return session.access_token
  } catch (thrown) {
    const error = await toApiError(thrown)
    if (isApiError(error, 401)) endSession(state.token ? 'expired' : 'signed-out')
    throw error
  }
}

// The server accepts the rotated cookie's parent for some seconds, so that asking again is no harm.
async function requestRefresh(): Promise<Session> {
  for (let attempt = 0; ; attempt++) {
    try {
      const { data } = await lasting.post<Session>('/api/auth/refresh', undefined, {
        timeout: refreshTimeoutMs,
      })
      return data
    } catch (error) {
      if (attempt >= mostRetries || !isPassing(error)) throw error
      await sleep(retryDelayMs(attempt, null))
    }
  }
}

async function onlyOneTab(work: () => Promise<string>): Promise<string> {
  const locks = (navigator as Partial<Navigator>).locks
  return locks ? await locks.request('frontdesk-refresh', work) : work()
}

/** Whether this browser holds a session, as far as it can know before it asks. */
export const mayBeSignedIn = () => recall('signed-in') !== null

/** At start: signs in again from the cookie, if there is one. */
export async function restoreSession(): Promise<void> {
  if (!mayBeSignedIn()) return change({ status: 'signed-out', user: null, token: null })
  change({ status: 'loading', user: null, token: null })
  try {
    await refreshSession(null)
  } catch (error) {
    if (!isApiError(error, 401)) change({ status: 'unreachable', user: null, token: null })
  }
}
