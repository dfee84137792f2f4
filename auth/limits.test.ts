import { RateLimiterDrizzle } from 'rate-limiter-flexible'
import { beforeEach, describe, expect, test } from 'vitest'
import { appDatabase } from '@/db/client'
import { rateLimits } from '@/db/schema/machinery'
import { emptyDatabase } from '@/db/testing'
import { limits, networkOf, secondsToWait } from './limits'

beforeEach(emptyDatabase)

describe('a limit', () => {
  test('is exact when two instances count at the same time', async () => {
    const options = { storeClient: appDatabase(), schema: rateLimits, points: 10, duration: 60 }
    const instances = [new RateLimiterDrizzle(options), new RateLimiterDrizzle(options)]
    const tries = Array.from({ length: 60 }, (_, place) =>
      instances[place % 2]!.consume('somebody').then(
        () => 'in',
        (reached: unknown) => (reached instanceof Error ? reached.message : 'out'),
      ),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(10)
    expect(answers.filter((answer) => answer === 'out')).toHaveLength(50)
  })

  test('lets the last one in and tells the next how long to wait', async () => {
    const [most, duration] = limits['mail to an address from a network']
    for (let sent = 0; sent < most; sent++) {
      expect(await secondsToWait('mail to an address from a network', 'a')).toBe(0)
    }
    const seconds = await secondsToWait('mail to an address from a network', 'a')
    expect(seconds).toBeGreaterThan(duration - 60)
    expect(seconds).toBeLessThanOrEqual(duration)
    expect(await secondsToWait('mail to an address from a network', 'b')).toBe(0)
    expect(await secondsToWait('mail to an address', 'a')).toBe(0)
  })

  test('keeps no address as it is', async () => {
    await secondsToWait('mail to an address', 'somebody@example.org')
    expect(JSON.stringify(await appDatabase().select().from(rateLimits))).not.toContain('somebody')
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['', null],
  ['x'.repeat(200), null],
])('the network of %j is %j', (address, network) => {
  const headers = { 'x-real-ip': address, 'x-forwarded-for': '198.51.100.1' }
  expect(networkOf(new Request('http://localhost/', { headers }))).toBe(network)
})

test('without a reverse proxy no network is known, whatever a client says', () => {
  const headers = { 'x-forwarded-for': '198.51.100.1' }
  expect(networkOf(new Request('http://localhost/', { headers }))).toBeNull()
})
