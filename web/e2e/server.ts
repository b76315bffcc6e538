// The server that the journeys drive: the one at FRONTDESK_URL, or one of their own with an empty database.
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'

const port = Number(process.env.E2E_PORT ?? 8099)
const root = resolve(import.meta.dirname, '../..')
const data = process.env.FRONTDESK_DATA ?? resolve(root, 'var/e2e')
const given = process.env.FRONTDESK_URL

// The config is read in every worker; only the first reading, before any of them, begins anew.
if (!given && !process.env.TEST_WORKER_INDEX) rmSync(data, { recursive: true, force: true })

export const server = {
  url: given ?? `http://localhost:${port}`,
  command: given ? null : `${resolve(root, 'script/run')} --empty`,
  // The webhooks' receiver listens on this machine.
  environment: { PORT: String(port), FRONTDESK_DATA: data, WEBHOOKS_ALLOW_PRIVATE: 'true' },
  // A clean clone builds the server first.
  startTimeoutMs: 45 * 60_000,
}
