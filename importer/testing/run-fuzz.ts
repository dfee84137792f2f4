import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdfOf, wordOf } from './documents'
import { fuzzFiles, fuzzTexts, sumOf } from './fuzz'

/** One file in twenty-five: reading one takes a process of its own. */
const filesIn = (cases: number) => Math.round(cases / 25)

const cases = Number(process.argv[2] ?? 5000)
const folder = join(import.meta.dirname, '../fixtures')
const texts = globSync('*.{txt,md}', { cwd: folder })
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const lines = texts[0]!.split('\n').filter(Boolean)
const files = [
  await wordOf(lines),
  await pdfOf(lines),
  await wordOf(lines.map((line) => line.replace(': ', '\t'))),
  await pdfOf(lines, { columns: 2 }),
]

const tally = sumOf([fuzzTexts(texts, cases - filesIn(cases)), await fuzzFiles(files, filesIn(cases))])
for (const example of tally.examples) console.log(example)
console.log(`files read ${tally.read}, refused ${tally.refused}`)
console.log(
  `cases ${tally.cases} crashed ${tally.crashed} hung ${tally.hung} lines-lost ${tally.lost} made-up ${tally.madeUp}`,
)
process.exitCode = tally.crashed + tally.hung + tally.lost + tally.madeUp > 0 ? 1 : 0
