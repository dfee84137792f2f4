// npm run year: the last line says how many sessions there were, and what went wrong with their mail.
import { playYear } from './year'

const sessions = Number(process.argv[2] ?? '200')
const year = await playYear({ sessions, kills: 3, pause: 20, say: (line) => console.log(line) })
console.log(
  `mails ${year.mails}, workers killed ${year.kills} times, sent again after a kill ${year.sentAgain}`,
)
console.log(`published totals ${year.totals}`)
const { remindedTwice, missed, misdirected, totals } = year
console.log(
  `sessions ${year.sessions} reminded-twice ${remindedTwice} missed ${missed} misdirected ${misdirected}`,
)
process.exit(remindedTwice + missed + misdirected === 0 && totals === 'equal' ? 0 : 1)
