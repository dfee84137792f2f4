import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { Entry } from '@/components/records/entry'
import { enterLocale } from '@/messages/enter'
import { listTopics } from '@/topics/published'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('topics')
  return metadataOf({ locale, path: '/topics', title: [t('heading')], description: t('lede') })
}

/** The vocabulary by its groups, each topic with the number of reports that carry it. */
export default async function TopicsPage({ params }: Props) {
  const locale = await enterLocale(params)
  const t = await getTranslations('topics')
  const topics = await listTopics()
  const groups = [...new Set(topics.map(({ group }) => group))]
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lede">{t('lede')}</p>
      <div className="topic-groups">
        {groups.map((group, place) => {
          const members = topics.filter((topic) => topic.group === group)
          return (
            <Entry
              key={group}
              id={`group-${place + 1}`}
              heading={<span lang="en">{group}</span>}
              margin={<p>{t('inGroup', { count: members.length })}</p>}
            >
              <ul className="topic-index">
                {members.map(({ id, name, reports }) => (
                  <li key={id}>
                    <a href={`/${locale}/topics/${id}`}>
                      <bdi lang="en">{name}</bdi>
                    </a>{' '}
                    <span className="facet-count">{t('reports', { count: reports })}</span>
                  </li>
                ))}
              </ul>
            </Entry>
          )
        })}
      </div>
    </>
  )
}
