import { spawn } from 'node:child_process'
import { join } from 'node:path'

const usage = 'npm run fuzz -- import --cases NUMBER'
const [what, flag = '--cases', number = '5000'] = process.argv.slice(2)

if (what !== 'import' || flag !== '--cases' || !/^\d{1,7}$/.test(number)) {
  console.error(usage)
  process.exit(2)
}
const root = join(import.meta.dirname, '..')
const child = spawn(
  process.execPath,
  ['--import', 'tsx', join(root, 'importer/testing/run-fuzz.ts'), number],
  { cwd: root, stdio: 'inherit' },
)
child.once('exit', (code) => process.exit(code ?? 1))
