// What the server has mailed: without SMTP_URL it writes files into its data folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { expect } from './fixtures'
import { server } from './server'

const folder = resolve(server.environment.FRONTDESK_DATA, 'mail')

/** The mails to an address, the oldest first. */
export function mailsTo(address: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(resolve(folder, name), 'utf8'))
    .filter((mail) => mail.includes(`\nTo: <${address}>\n`))
}

/** The path that the newest mail to an address leads to; the worker sends it a moment after it is asked for. */
export async function mailedLink(address: string): Promise<string> {
  await expect.poll(() => mailsTo(address)).not.toHaveLength(0)
  const link = /https?:\/\/\S+/.exec(mailsTo(address).at(-1)!)![0]
  const { pathname, search } = new URL(link)
  return pathname + search
}
