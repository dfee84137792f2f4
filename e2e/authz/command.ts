// npm run authz: asks a portal for every cell of the matrix; the last line counts those that differ.
import { askAll } from './ask'
import { makeWorld } from './world'

const world = await makeWorld(process.env.DATABASE_URL!)
const { cells, differ } = await askAll(process.env.BASE_URL!, world)
await world.close()
for (const line of differ) console.log(line)
console.log(`cells ${cells} differ ${differ.length}`)
process.exit(differ.length === 0 ? 0 : 1)
