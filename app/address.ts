import { headers } from 'next/headers'

/** The header in which proxy.ts says which path and query were asked for; a layout cannot know them otherwise. */
export const addressHeader = 'x-address'

/** The path of this request below its language, with its query: `/reports?q=cables`. The home page is the empty string. */
export async function readAddress(): Promise<string> {
  const asked = (await headers()).get(addressHeader) ?? ''
  return asked.startsWith('/') ? asked.replace(/^\/[^/?]*/, '') : ''
}

/** The first part of the path asked for, which is a language on every page that has one. */
export async function readLanguage(): Promise<string> {
  const asked = (await headers()).get(addressHeader) ?? ''
  return asked.split(/[/?]/)[1] ?? ''
}
