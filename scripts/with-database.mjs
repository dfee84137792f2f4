// node scripts/with-database.mjs FILE.ts …: runs a command of the project with the database of DATABASE_URL or the demo's.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-command.mjs', { dev: false }))
