// A server inside the test: answers what services/api.ts sends, without a socket.
import { AxiosError, AxiosHeaders, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios'

import { api } from '@/services/api'

export type Asked = {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
  headers: AxiosHeaders
}
export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> }
type Handler = (asked: Asked) => Answer | Promise<Answer>

/** `routes`: "GET /clients" → what it answers. Gives the list of everything that was asked. */
export function serve(routes: Record<string, Handler>): Asked[] {
  const log: Asked[] = []
  api.defaults.adapter = async (config) => {
    const asked = toAsked(config)
    log.push(asked)
    const handler = routes[`${asked.method} ${asked.path}`]
    const answer = handler ? await handler(asked) : { status: 404, body: { title: 'Not Found' } }
    return settle(config, answer)
  }
  return log
}

function toAsked(config: InternalAxiosRequestConfig): Asked {
  const url = new URL(api.getUri(config), 'http://test')
  const body: unknown = typeof config.data === 'string' ? JSON.parse(config.data) : config.data
  return {
    method: (config.method ?? 'get').toUpperCase(),
    path: url.pathname.replace(/^\/api/, ''),
    query: Object.fromEntries(url.searchParams),
    body,
    headers: config.headers,
  }
}

function settle(config: InternalAxiosRequestConfig, { status = 200, body, headers }: Answer): AxiosResponse {
  const response = { config, status, statusText: '', data: body, headers: new AxiosHeaders(headers) }
  if (status < 400) return response
  throw new AxiosError(`status ${status}`, AxiosError.ERR_BAD_RESPONSE, config, null, response)
}

export const page = <Item>(items: Item[]) => ({ body: { items, next_cursor: null, total: items.length } })

/** An answer that a test lets go when it wants to. */
export function held(answer: Answer) {
  let release: () => void = () => undefined
  const waiting = new Promise<Answer>((resolve) => (release = () => resolve(answer)))
  return { handler: () => waiting, release: () => release() }
}
