import { defineConfig } from '@playwright/test'

import { server } from './e2e/server'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One server for all, and an account for each file, on which its tests build one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  // One red journey on a loaded machine stops nobody; a report names those that needed another try.
  retries: process.env.CI ? 2 : 0,
  // Beside a build on few cores a page takes long; what never comes is what fails.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  webServer: server.command
    ? {
        command: server.command,
        url: `${server.url}/readyz`,
        env: server.environment,
        timeout: server.startTimeoutMs,
        gracefulShutdown: { signal: 'SIGINT', timeout: 20_000 },
        stdout: 'ignore',
      }
    : undefined,
  use: {
    baseURL: server.url,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
