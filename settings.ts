import { z } from 'zod'

/** Whether `next dev` serves; the framework's reload needs a looser Content-Security-Policy then. */
export const isBeingDeveloped = process.env.NODE_ENV === 'development'

/**
 * `origin` is the only place that links in mail come from. `smtp` is null in demo mode, where a page shows the mail.
 * `worksHere` says that the server works on jobs too, and no process of its own does.
 */
export type Settings = {
  origin: URL
  secret: string
  isDemo: boolean
  smtp: string | null
  mailFrom: string
  worksHere: boolean
  /** Where traces are sent; null where nobody wants them. */
  traces: URL | null
}

const origin = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address))
  .refine((url) => url.pathname === '/' && !url.search && !url.username)
const secret = z.string().refine((typed) => Buffer.byteLength(typed) >= 32)
const smtp = z.url({ protocol: /^smtps?$/ })
const mailFrom = z.string().regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/)
const database = z.url({ protocol: /^postgres(ql)?$/ })

const collector = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address))
const jobs = z.enum(['here', 'apart']).default('here')

const always = {
  DATABASE_URL: database,
  PORTAL_URL: origin,
  AUTH_SECRET: secret,
  JOBS: jobs,
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.optional(),
}
const forReal = z.object({ ...always, SMTP_URL: smtp, MAIL_FROM: mailFrom })
const forDemo = z.object({
  ...always,
  SMTP_URL: smtp.optional(),
  MAIL_FROM: mailFrom.default('Rapporteur demo <portal@demo.example>'),
})

const whatToSet: Record<keyof z.input<typeof forReal>, string> = {
  DATABASE_URL: 'the PostgreSQL 17 or newer database, such as postgres://owner:password@localhost/rapporteur',
  PORTAL_URL: 'the address people use, without a path, such as https://reports.example.org',
  AUTH_SECRET: 'at least 32 random bytes; `openssl rand -hex 32` makes them',
  SMTP_URL: 'the server for outgoing mail, such as smtps://user:password@mail.example.org',
  MAIL_FROM: 'the sender of outgoing mail, such as Reports <reports@example.org>',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'the collector of traces, such as http://localhost:4318, or leave it out',
  JOBS: '`here` to work on jobs in the server, or `apart` where `npm run worker` does',
}

/** Settings are missing or cannot be read; the message names each one and what to set. */
export class SettingsIncomplete extends Error {
  constructor(names: readonly string[], environment: NodeJS.ProcessEnv) {
    const lines = names.map((name) => {
      const fault = environment[name] ? 'cannot be read; set it to' : 'is not set; set it to'
      return `  ${name} ${fault} ${whatToSet[name as keyof typeof whatToSet]}`
    })
    super(
      `The portal cannot start. ${lines.length === 1 ? 'One setting' : `${lines.length} settings`} to mend:\n${lines.join('\n')}`,
    )
    this.name = 'SettingsIncomplete'
  }
}

/** @throws SettingsIncomplete */
export function parseSettings(environment: NodeJS.ProcessEnv): Settings {
  const isDemo = environment.DEMO === '1'
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = (isDemo ? forDemo : forReal).safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    throw new SettingsIncomplete([...names], environment)
  }
  const { PORTAL_URL, AUTH_SECRET, SMTP_URL, MAIL_FROM, JOBS, OTEL_EXPORTER_OTLP_ENDPOINT } = parsed.data
  return {
    origin: PORTAL_URL,
    secret: AUTH_SECRET,
    isDemo,
    smtp: SMTP_URL ?? null,
    mailFrom: MAIL_FROM,
    worksHere: JOBS === 'here',
    traces: OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  }
}

let parsed: Settings | undefined

/** What the environment says, read once. @throws SettingsIncomplete */
export const settings = (): Settings => (parsed ??= parseSettings(process.env))
