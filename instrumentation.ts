/** Runs once when the server starts, before its first answer. A setting that is missing ends it with its name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { settings, SettingsIncomplete } = await import('./settings')
  try {
    settings()
  } catch (error) {
    if (!(error instanceof SettingsIncomplete)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  const { startDelivery } = await import('./mail/delivery')
  startDelivery()
}
