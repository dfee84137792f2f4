import { directionOf, type Locale } from '@/messages/locales'

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!)

/** Addresses of the portal become links; every other one stays text, whatever a mail program makes of it. */
const linked = (text: string, home: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part) =>
      part.startsWith(home) ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
    )
    .join('')

/** The same words as simple HTML: paragraphs and links to the portal at `origin`, no picture, nothing from elsewhere. */
export function htmlOf(body: string, { locale, origin }: { locale: Locale; origin: string }): string {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((part) => `<p>${linked(part, `${origin}/`).replaceAll('\n', '<br>\n')}</p>`)
  const style = 'font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 1.5rem'
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"></head>
<body style="${style}">
${paragraphs.join('\n')}
</body></html>
`
}
