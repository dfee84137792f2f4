import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

const resolve = {
  alias: {
    '@': root,
    // Outside Next this package throws, to keep server code from the browser; there is no browser here.
    'server-only': `${root}/node_modules/server-only/empty.js`,
  },
}

const tests = globSync('**/*.test.{ts,tsx,mjs}', {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|\.next[^/]*|e2e)$/.test(path),
})
const usesDatabase = (path: string) => readFileSync(`${root}/${path}`, 'utf8').includes('db/testing')
const databaseTests = tests.filter(usesDatabase)

/** Only what hangs is given up: a busy machine is no fault, and speed is measured in bench/. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, isolate: false }

/** A test that imports db/testing shares one database with the others, so those run one file after another. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          ...patient,
          name: 'rules',
          include: tests.filter((path) => !databaseTests.includes(path)),
          // Half of what they do is waiting for processes of their own.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        resolve,
        test: {
          ...patient,
          name: 'database',
          include: databaseTests,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          globalSetup: './db/testing-setup.ts',
        },
      },
    ],
  },
})
