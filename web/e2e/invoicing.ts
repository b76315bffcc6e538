// Closes billing periods now, as the hourly job does, over the socket of the server's private database.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { server } from './server'

const program = resolve(import.meta.dirname, '../../build/release/server/frontdesk')

export function issueInvoices(): void {
  const database = process.env.DATABASE_URL ?? privateDatabase()
  execFileSync(program, ['invoice'], { env: { ...process.env, DATABASE_URL: database } })
}

// The fifth line of PostgreSQL's lock file is the folder of its socket.
function privateDatabase(): string {
  const lock = readFileSync(resolve(server.environment.FRONTDESK_DATA, 'postgres/postmaster.pid'), 'utf8')
  return `host=${lock.split('\n')[4]} user=frontdesk dbname=frontdesk`
}
