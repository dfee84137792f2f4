// npm run front -- FOLDER --name reports.example.org --certificate … --key … --portal HOST:PORT …: writes the nginx configuration.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-front.mjs', { dev: false }))
