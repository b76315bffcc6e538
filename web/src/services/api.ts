import axios, { isAxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios'

import { toApiError } from '@/services/error'
import { mayRetry, mostRetries, retryDelayMs, sleep } from '@/services/retry'
import { currentToken, refreshSession } from '@/services/session'

const timeoutMs = 15_000

type Attempt = InternalAxiosRequestConfig & { retries?: number; token?: string; refreshed?: boolean }

/** Every request of the product goes through here. Failures reject with ApiError. */
export const api: AxiosInstance = axios.create({
  baseURL: '/api',
  timeout: timeoutMs,
  // `status=a&status=b` is not what the API takes; lists travel as `a,b`.
  paramsSerializer: (params: Record<string, Parameter>) => toQuery(params),
})

/** For POSTs that create: the same key twice does the work once. */
export function newIdempotencyKey() {
  // Not randomUUID: browsers give that to pages over https only, and to localhost.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return { 'Idempotency-Key': Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}
export type IdempotencyKey = ReturnType<typeof newIdempotencyKey>

type Parameter = string | number | boolean | string[] | null | undefined

export function toQuery(params: Record<string, Parameter>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === '') continue
    if (Array.isArray(value) && value.length === 0) continue
    query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return query.toString()
}

api.interceptors.request.use(async (config: Attempt) => {
  const token = await currentToken()
  if (token) {
    config.headers.set('Authorization', `Bearer ${token}`)
    config.token = token
  }
  return config
})

api.interceptors.response.use(undefined, async (error: unknown) => {
  const again = await tryAgain(error)
  if (again) return api.request(again)
  throw await toApiError(error)
})

// The request to send once more, or null if its failure is final.
async function tryAgain(error: unknown): Promise<Attempt | null> {
  if (!isAxiosError(error) || !error.config) return null
  const attempt = error.config as Attempt
  if (error.response?.status === 401 && attempt.token && !attempt.refreshed) {
    await refreshSession(attempt.token)
    return { ...attempt, refreshed: true }
  }
  const retries = attempt.retries ?? 0
  if (retries >= mostRetries || !mayRetry(error)) return null
  await sleep(retryDelayMs(retries, error.response?.headers['retry-after']), attempt.signal)
  return { ...attempt, retries: retries + 1 }
}
