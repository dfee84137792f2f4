import './require-node.mjs'

// Asks a portal of its own for every cell of who may do what: npm run authz
import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-authz.mjs'))
