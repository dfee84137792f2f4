// npm run worlds [-- --queries 500]: two portals whose databases differ only in what is not published must answer alike.
import './require-node.mjs'

import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-worlds.mjs'))
