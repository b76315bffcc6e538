import { isAxiosError, isCancel } from 'axios'

export type ApiErrorKind = 'network' | 'timeout' | 'http' | 'cancelled'

type Problem = {
  type?: string
  title?: string
  status?: number
  detail?: string
  request_id?: string
  errors?: { field: string; message: string }[]
}

/** Every way in which a request can fail, in one shape. `fields` maps "phone_numbers[0].number" to what is wrong. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind
  readonly status: number | undefined
  readonly title: string
  readonly detail: string | undefined
  readonly fields: Record<string, string>
  readonly requestId: string | undefined

  constructor(kind: ApiErrorKind, status?: number, problem: Problem = {}) {
    const title = problem.title ?? kind
    super(problem.detail ?? title)
    this.name = 'ApiError'
    this.kind = kind
    this.status = status
    this.title = title
    this.detail = problem.detail
    this.fields = Object.fromEntries((problem.errors ?? []).map((error) => [error.field, error.message]))
    this.requestId = problem.request_id
  }
}

/** What any thrown thing is as an ApiError; one that is not of the network comes back as it was. */
export async function toApiError(error: unknown): Promise<unknown> {
  if (error instanceof ApiError) return error
  if (isCancel(error)) return new ApiError('cancelled')
  if (!isAxiosError(error)) return error
  if (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT') return new ApiError('timeout')
  if (!error.response) return new ApiError('network')
  const problem = await readProblem(error.response.data)
  return new ApiError('http', error.response.status, problem ?? { title: error.response.statusText })
}

// A download's error arrives as a Blob, a text request's as a string.
async function readProblem(data: unknown): Promise<Problem | undefined> {
  const body = data instanceof Blob ? await data.text() : data
  if (typeof body === 'object' && body !== null) return body
  if (typeof body !== 'string' || !body.startsWith('{')) return undefined
  try {
    return JSON.parse(body) as Problem
  } catch {
    return undefined
  }
}

export function isApiError(error: unknown, status?: number): error is ApiError {
  return error instanceof ApiError && (status === undefined || error.status === status)
}
