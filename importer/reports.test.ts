import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importDocument } from './import-document'
import { lostLines, madeUp } from './testing/promises'

const beside = join(import.meta.dirname, '../../shared')
const reports = join(beside, 'reports')
const invented = join(reports, 'invented')
const real = 'igf-2017-oas-open-forum'

if (!existsSync(reports))
  console.warn('The reports that lie beside the project are absent; their tests are skipped.')

const withoutTyped = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (key === 'asTyped' ? undefined : one)))

describe.skipIf(!existsSync(reports))('reports that lie beside the project', () => {
  test('the real report is read exactly, with every line accounted for', async () => {
    const bytes = readFileSync(join(reports, `${real}.txt`))
    const expected = JSON.parse(readFileSync(join(reports, `${real}.expected.json`), 'utf8'))
    const found = await importDocument(bytes, `${real}.txt`)
    if ('error' in found) throw new Error(found.error)
    const written = (fields: Record<string, { kind?: string }>) =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, withoutTyped(value)]))
    expect({ form: found.form, fields: written(found.fields as never) }).toEqual({
      form: expected.form,
      fields: written(expected.fields),
    })
    expect(lostLines(found)).toEqual([])
    expect(madeUp(found)).toEqual([])
  })

  test('the invented reports score as they must', { timeout: 120_000 }, async () => {
    const names = readdirSync(invented)
      .filter((name) => !name.endsWith('.json'))
      .sort()
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-import-'))
    const output = join(folder, 'output.jsonl')
    const found = []
    for (const name of names)
      found.push({ file: name, ...(await importDocument(readFileSync(join(invented, name)), name)) })
    writeFileSync(output, found.map((one) => JSON.stringify(one)).join('\n'))
    const scored = execFileSync(process.execPath, [
      join(beside, 'tools/score-import.mjs'),
      '--expected',
      invented,
      '--json',
      output,
    ])
    rmSync(folder, { recursive: true })
    const { overall, document } = JSON.parse(scored.toString('utf8'))
    expect({ f1: overall.f1 >= 0.97, lines: overall.lines, madeUp: overall.madeUp }).toEqual({
      f1: true,
      lines: 1,
      madeUp: 0,
    })
    const low = Object.entries(document as Record<string, { f1: number }>).filter(([, { f1 }]) => f1 < 0.9)
    expect(low).toEqual([])
  })
})
