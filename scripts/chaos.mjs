// npm run chaos -- --rounds 100 | --two 200 [--seed 1]: writes reports while everything around the writer fails.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-chaos.mjs'))
