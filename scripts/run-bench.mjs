import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

// Arguments: the names of files in bench/, without their ending; none runs all of them. Options are handed to each.
const root = join(import.meta.dirname, '..')
const known = globSync('*.ts', { cwd: join(root, 'bench') })
  .map((name) => name.replace(/\.ts$/, ''))
  .sort()
const given = process.argv.slice(2)
const options = given.slice(given.findIndex((text) => text.startsWith('--')) >>> 0)
const asked = given.slice(0, given.length - options.length)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}". There are: ${known.join(', ')}.`)
  process.exit(2)
}

const run = (name) =>
  new Promise((resolve) => {
    console.log(name)
    const command = [
      '--expose-gc',
      '--conditions=react-server',
      '--import',
      'tsx',
      join(root, 'bench', `${name}.ts`),
      ...options,
    ]
    spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }).once('exit', (code) =>
      resolve(code ?? 1),
    )
  })

for (const name of asked.length > 0 ? asked : known) if ((await run(name)) !== 0) process.exitCode = 1
