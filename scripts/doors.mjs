// npm run doors: requests that no browser writes, byte by byte, against the shipped nginx. None may reach the portal in part.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-doors.mjs'))
