import { expect, test } from 'vitest'
import { isInstalled } from './packages.mjs'

const lock = {
  packages: {
    '': { name: 'house' },
    'node_modules/wall': { version: '1.0.0' },
    'node_modules/tool': { version: '2.0.0', dev: true },
    'node_modules/wall-linux-x64': { version: '1.0.0', optional: true },
    'node_modules/wall-darwin-arm64': { version: '1.0.0', optional: true },
  },
}
const installed = (changes) => ({
  packages: {
    'node_modules/wall': { version: '1.0.0' },
    'node_modules/tool': { version: '2.0.0', dev: true },
    'node_modules/wall-linux-x64': { version: '1.0.0', optional: true },
    ...changes,
  },
})

test('packages of other machines may be missing', () => {
  expect(isInstalled(lock, installed())).toBe(true)
})

test.each([
  ['an older release', { 'node_modules/wall': { version: '0.9.0' } }],
  ['a tool that is missing', { 'node_modules/tool': undefined }],
  ['an older release for this machine', { 'node_modules/wall-linux-x64': { version: '0.9.0' } }],
])('%s is no installation', (_, change) => {
  expect(isInstalled(lock, installed(change))).toBe(false)
})

test('a server does without the tools', () => {
  expect(isInstalled(lock, installed({ 'node_modules/tool': undefined }), { dev: false })).toBe(true)
})
