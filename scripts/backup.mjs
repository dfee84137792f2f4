// npm run backup -- FOLDER: everything the database holds, as it stood at one moment. npm run restore -- FOLDER: back again.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-backup.mjs', { dev: false }))
