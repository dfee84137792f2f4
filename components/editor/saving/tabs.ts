/** What the pages of one browser tell each other: that a member signed out, or whether this device keeps text from now on. */
export type Said = { user: string } & ({ did: 'sign-out' } | { did: 'switch'; keeps: boolean })

const channel = 'rapporteur'

/** Tells every other page; a browser that cannot has each page find out at its next save. */
export function tellTabs(said: Said): void {
  if (typeof BroadcastChannel === 'undefined') return
  const telling = new BroadcastChannel(channel)
  telling.postMessage(said)
  telling.close()
}

/** Hears what other pages say of this member, until the function that it returns is called. */
export function hearTabs(user: string, hear: (said: Said) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const hearing = new BroadcastChannel(channel)
  hearing.addEventListener('message', ({ data: said }: MessageEvent<Said>) => {
    if (said.user === user) hear(said)
  })
  return () => hearing.close()
}
