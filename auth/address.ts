import { domainToASCII } from 'node:url'

const localPart = /^[a-z0-9_#$&'*+/=?^{}~-]+(\.[a-z0-9_#$&'*+/=?^{}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * One e-mail address as the portal keeps it, lower case, its domain in ASCII; null when it is none. Narrower than the
 * standard on purpose: no quotes, comments, routes, literal hosts or lists, so that a mail can go to one mailbox only.
 */
export function parseAddress(typed: string): string | null {
  const address = typed.trim()
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).toLowerCase()
  const named = address.slice(at + 1)
  if (at < 1 || local.length > 64 || !localPart.test(local)) return null
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(named)) return null
  const domain = domainToASCII(named).toLowerCase()
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((part) => label.test(part)) || /^\d+$/.test(labels.at(-1)!))
    return null
  const parsed = `${local}@${domain}`
  return parsed.length <= 254 ? parsed : null
}
