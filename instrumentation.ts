/** Next calls this once when a server starts, and compiles it for its other runtime too, which has no process to end. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('./instrumentation-node')
    start()
  }
}

/** Called for every fault in a page, before its answer is sent. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('./instrumentation-node')).noteFailure(error)
}
