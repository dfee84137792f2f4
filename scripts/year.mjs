import './require-node.mjs'

// Plays a year of a secretariat against a database, a mail server and workers of its own: npm run year [-- --sessions 200]
import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-year.mjs'))
