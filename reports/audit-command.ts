// npm run audit: chains what waits, works out every hash of the audit again, and says whether the chain is whole.
import { checkAudit } from './audit'

const { entries, waiting, erased, head, broken } = await checkAudit()
if (erased > 0) process.stdout.write(`${erased} notes had a name taken out of them by an erasure.\n`)
if (waiting > 0) process.stdout.write(`${waiting} entries were written meanwhile and are not chained yet.\n`)
process.stdout.write(
  broken
    ? `chain broken: entry ${broken.number} (${broken.why})\n`
    : `chain whole: ${entries} entries, the last is ${head || 'none'}\n`,
)
process.exit(broken ? 1 : 0)
