import './require-node.mjs'

// Arguments: what to fuzz, and how often. `import --cases 5000` mutates documents and holds the importer to its promises.
import('./prepared.mjs').then(({ runPrepared }) => runPrepared('run-fuzz.mjs'))
