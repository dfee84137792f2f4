import { parseAddress } from './address'
import { grantAdmin } from './commands'

const said = {
  nobody: (email: string) => `${email} will be a site admin from the first sign-in on.`,
  member: (email: string) => `${email} is a site admin now.`,
  admin: (email: string) => `${email} was a site admin already.`,
  disabled: (email: string) => `The account of ${email} is closed, so it was not made an admin.`,
}

const [typed, ...more] = process.argv.slice(2)
const email = typed && more.length === 0 ? parseAddress(typed) : null
if (email === null) {
  process.stderr.write('Say one e-mail address: npm run admin -- you@example.org\n')
  process.exit(2)
}
const { was } = await grantAdmin(email)
process.stdout.write(`${said[was](email)}\n`)
process.exit(was === 'disabled' ? 1 : 0)
