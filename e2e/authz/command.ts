// npm run authz: asks a portal for every cell of the matrix; the last line counts those that differ.
import { askAll } from './ask'
import { makeWorld } from './world'

const [origin = '', address = ''] = process.argv.slice(2)
const world = await makeWorld(address)
const { cells, differ } = await askAll(origin, world)
await world.close()
for (const line of differ) console.log(line)
console.log(`cells ${cells} differ ${differ.length}`)
process.exit(differ.length === 0 ? 0 : 1)
