import { defineConfig } from '@playwright/test'
import { findBrowser, flags } from './scripts/browser.mjs'

const baseURL = process.env.BASE_URL
if (!baseURL)
  throw new Error('Journeys need a portal to travel on: run "npm test", or set BASE_URL to one in demo mode.')

const browser = await findBrowser()

/** One worker and no retries: the journeys share one database, and a flake is a bug. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Only what hangs is given up: a busy machine is no fault.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: 'retain-on-failure',
    launchOptions: { args: flags, ...(browser && { executablePath: browser.path }) },
  },
})
