// npm run faults -- --rounds 20 [--seed 1]: kills the portal, the worker and Postgres while eight people save, and counts.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-faults.mjs'))
