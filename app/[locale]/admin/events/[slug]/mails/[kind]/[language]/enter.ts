import type { TemplateKind } from '@/mail/kinds'
import { templateKinds } from '@/mail/kinds'
import { isLocale, type Locale } from '@/messages/locales'

/** Which mail in which language an address names; null where there is none such. */
export function namedTemplate(params: {
  kind?: string
  language?: string
}): { kind: TemplateKind; language: Locale } | null {
  const kind = templateKinds.find((one) => one === params.kind)
  return kind && isLocale(params.language) ? { kind, language: params.language } : null
}

/** What fills the places in where there is nothing real to show yet. */
export const exampleValues = (event: string, origin: URL, language: Locale): Record<string, string> => ({
  code: 'WS 1',
  title: 'Access in the mountains',
  event,
  reference: 'example, 3',
  version: '1',
  name: 'Ilma Tarrow',
  note: '…',
  comments: '',
  due: '…',
  link: new URL(`/${language}/my`, origin).href,
  address: new URL(`/${language}/reports/example`, origin).href,
})
