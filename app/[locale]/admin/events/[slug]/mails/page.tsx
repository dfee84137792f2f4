import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { listOwnTemplates } from '@/mail/admin-queries'
import { templateKinds } from '@/mail/kinds'
import { dayOf } from '@/messages/days'
import { locales, ownNames } from '@/messages/locales'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('templates')
  return { title: t('title', { event: event.name }) }
}

/** Every kind of mail that an event sends, in every language, and which have words of its own. */
export default async function TemplatesPage({ params }: Props) {
  const { locale, member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('templates')
  const own = await listOwnTemplates(member, event.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      <h1>{t('title', { event: event.name })}</h1>
      <p>{t('what')}</p>
      <table className="compact">
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            {locales.map((one) => (
              <th key={one} scope="col" lang={one}>
                {ownNames[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {templateKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              {locales.map((one) => {
                const changed = own.find((row) => row.kind === kind && row.locale === one)
                return (
                  <td key={one}>
                    <a
                      href={`${path}/mails/${kind}/${one}`}
                      aria-label={t('change', { kind: t(`kinds.${kind}`), language: ownNames[one] })}
                    >
                      {changed
                        ? t('own', { day: dayOf(locale, changed.updatedAt, event.timeZone, 'short') })
                        : t('standard')}
                    </a>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
