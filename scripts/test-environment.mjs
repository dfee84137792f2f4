/** In demo mode, with a secret that is none. NODE_ENV is each program's own to set. */
export function testEnvironment(more) {
  const { NODE_ENV, FORCE_COLOR, DATABASE_URL_APP, DATABASE_URL_PUBLIC, SMTP_URL, ...env } = process.env
  const colours = env.CI || !process.stdout.isTTY ? { NO_COLOR: '1' } : {}
  return { ...env, ...colours, DEMO: '1', AUTH_SECRET: 'only-for-tests-'.repeat(3), ...more }
}
