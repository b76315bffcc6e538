import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'

import journeys from '../playwright.config'

const root = resolve(import.meta.dirname, '../..')
const url = process.env.FRONTDESK_URL ?? 'http://localhost:8097'

// The demo, on a port and in a folder of its own.
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 900_000,
  reporter: 'list',
  webServer: process.env.FRONTDESK_URL
    ? undefined
    : {
        command: resolve(root, 'script/run'),
        url: `${url}/readyz`,
        env: { PORT: new URL(url).port, FRONTDESK_DATA: resolve(root, 'var/screenshots-data') },
        timeout: 45 * 60_000,
        gracefulShutdown: { signal: 'SIGINT', timeout: 20_000 },
      },
  use: { ...journeys.use, baseURL: url, actionTimeout: 15_000 },
})
