import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/forms/button'
import { groupKey } from '@/components/records/topic-group'
import { TermTable } from '@/components/terms/term-table'
import { listTerms } from '@/topics/queries'
import { enterTerms } from './enter'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterTerms(params)
  const t = await getTranslations('terms')
  return { title: t('title') }
}

/** The whole vocabulary, those too that were merged or retired. */
export default async function TermsPage({ params }: Props) {
  const { locale, member, path } = await enterTerms(params)
  const t = await getTranslations('terms')
  const named = await getTranslations('topicGroups')
  const terms = await listTerms(member)
  const groups = [...new Set(terms.map(({ group }) => group))]
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
      <h1>{t('title')}</h1>
      <p>{t('intro', { count: terms.filter(({ successorId }) => successorId === null).length })}</p>
      <p className="button-row">
        <ButtonLink kind="quiet" href={`${path}/new`}>
          {t('add')}
        </ButtonLink>
      </p>
      {groups.map((group) => (
        <section key={group}>
          <h2 id={`group-${groupKey(group)}`}>{named(groupKey(group))}</h2>
          <TermTable
            terms={terms.filter((term) => term.group === group)}
            path={path}
            labelledBy={`group-${groupKey(group)}`}
          />
        </section>
      ))}
    </div>
  )
}
