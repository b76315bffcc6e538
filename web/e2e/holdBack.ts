// The server as a slow network shows it: the answer to one request is held back until the test lets it go.
import { createServer, request as forward, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { server } from './server'

/** Answers of `path` wait once `hold` was called, after the server has done the work. */
export async function holdBack(path: string) {
  let [arrive, release] = [() => {}, () => {}]
  let released: Promise<void> | null = null
  const proxy = createServer((asked, answer) => {
    const pass = async (given: IncomingMessage) => {
      if (released && asked.url === path) {
        arrive()
        await released
      }
      given.pipe(answer.writeHead(given.statusCode!, given.headers))
    }
    const { method, headers } = asked
    asked.pipe(forward(`${server.url}${asked.url}`, { method, headers }, (given) => void pass(given)))
  })
  await new Promise<void>((resolve) => proxy.listen(0, resolve))
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    /** Resolves when an answer waits. */
    hold: () => {
      released = new Promise((resolve) => (release = resolve))
      return new Promise<void>((resolve) => (arrive = resolve))
    },
    release: () => release(),
    close: () => proxy.close(),
  }
}
