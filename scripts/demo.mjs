import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-demo.mjs'))
