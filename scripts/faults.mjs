// npm run faults -- --rounds 20 [--kinds web,worker,postgres] [--seed 1]: has portals, worker and database fail while eight people
// save, and counts.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-faults.mjs'))
