import { runTypeScript } from '../lifetime.mjs'
import { testEnvironment } from '../test-environment.mjs'

/** Plays a year of so many sessions on a database that has its structure and nothing else; resolves to the exit code. */
export const playYear = (address, sessions) =>
  runTypeScript('bench/year/command.ts', [String(sessions)], {
    env: testEnvironment({ DATABASE_URL: address, PORTAL_URL: 'https://portal.example' }),
  })
