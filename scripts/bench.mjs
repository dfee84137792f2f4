import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-bench.mjs'))
