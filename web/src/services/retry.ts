import {
  isAxiosError,
  isCancel,
  type AxiosError,
  type GenericAbortSignal,
  type InternalAxiosRequestConfig,
} from 'axios'

export const mostRetries = 3
const firstDelayMs = 300
const longestDelayMs = 10_000
const passingStatuses = [429, 502, 503, 504]
const idempotentMethods = ['get', 'head', 'options', 'put', 'delete']

/** Whether the same request may be sent again without doing its work twice, and it could help. */
export function mayRetry(error: unknown): boolean {
  return isPassing(error) && isIdempotent(error.config)
}

/** A failure that may be over in a moment: no connection, or a server that says so. */
export function isPassing(error: unknown): error is AxiosError & { config: InternalAxiosRequestConfig } {
  if (!isAxiosError(error) || isCancel(error) || !error.config) return false
  if (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT') return false
  return error.response ? passingStatuses.includes(error.response.status) : true
}

function isIdempotent(config: InternalAxiosRequestConfig): boolean {
  return idempotentMethods.includes(config.method ?? 'get') || config.headers.has('Idempotency-Key')
}

/** Exponential backoff with full jitter; what the server asks for goes first. `attempt` counts from 0. */
export function retryDelayMs(attempt: number, retryAfter: unknown, random = Math.random()): number {
  const asked = retryAfterMs(retryAfter)
  if (asked !== undefined) return Math.min(asked, longestDelayMs)
  return Math.min(firstDelayMs * 2 ** attempt, longestDelayMs) * (0.5 + random / 2)
}

// RFC 9110: seconds, or a date.
function retryAfterMs(header: unknown): number | undefined {
  if (typeof header !== 'string' || header === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** Ends early when the request it waits for is given up. */
export function sleep(milliseconds: number, signal?: GenericAbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    setTimeout(resolve, milliseconds)
    signal?.addEventListener?.('abort', () => resolve(), { once: true })
  })
}
