import { describe, expect, test } from 'vitest'
import { parseSettings, SettingsIncomplete } from './settings'

const complete = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://owner:secret@localhost/rapporteur',
  PORTAL_URL: 'https://reports.example.org',
  AUTH_SECRET: 'a'.repeat(32),
  SMTP_URL: 'smtps://user:secret@mail.example.org',
  MAIL_FROM: 'Reports <reports@example.org>',
} as const

const complaint = (environment: NodeJS.ProcessEnv): string => {
  try {
    parseSettings(environment)
  } catch (error) {
    if (error instanceof SettingsIncomplete) return error.message
  }
  return 'none'
}

describe('settings', () => {
  test('are read whole', () => {
    expect(parseSettings(complete)).toEqual({
      origin: new URL('https://reports.example.org'),
      secret: complete.AUTH_SECRET,
      isDemo: false,
      smtp: complete.SMTP_URL,
      mailFrom: complete.MAIL_FROM,
      worksHere: true,
      traces: null,
    })
    const traced = parseSettings({ ...complete, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' })
    expect(traced.traces).toEqual(new URL('http://localhost:4318'))
    expect(parseSettings({ ...complete, JOBS: 'apart' }).worksHere).toBe(false)
    expect(complaint({ ...complete, JOBS: 'elsewhere' })).toContain('JOBS cannot be read')
  })

  test('that are missing are all named, with what to set', () => {
    const message = complaint({ NODE_ENV: 'production' })
    for (const name of ['DATABASE_URL', 'PORTAL_URL', 'AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM']) {
      expect(message).toContain(`${name} is not set; set it to`)
    }
    expect(message).toContain('5 settings')
  })

  test.each([
    ['AUTH_SECRET', 'a'.repeat(31)],
    ['AUTH_SECRET', ''],
    ['PORTAL_URL', 'reports.example.org'],
    ['PORTAL_URL', 'https://reports.example.org/portal'],
    ['PORTAL_URL', 'javascript:alert(1)'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'Reports\r\nBcc: all@example.org'],
    ['MAIL_FROM', 'Reports'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ])('refuse %s = %j', (name, value) => {
    const message = complaint({ ...complete, [name]: value })
    expect(message).toContain(`One setting to mend:\n  ${name} `)
  })

  test('never repeat the secret', () => {
    expect(complaint({ ...complete, AUTH_SECRET: 'too-short' })).not.toContain('too-short')
  })

  test('demo mode needs no mail server, and nothing else switches it on', () => {
    const { SMTP_URL, MAIL_FROM, ...rest } = complete
    expect(parseSettings({ ...rest, DEMO: '1' })).toMatchObject({ isDemo: true, smtp: null })
    expect(complaint({ ...rest, DEMO: 'true' })).toContain('SMTP_URL is not set')
    expect(parseSettings({ ...complete, DEMO: '0' }).isDemo).toBe(false)
  })
})
