// npm run production:local: nginx, two portals, a worker and Postgres on this machine, as they stand in production.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-production.mjs'))
