import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { metadataOf } from '@/app/page-metadata'
import { Entry } from '@/components/records/entry'
import { groupKey } from '@/components/records/topic-group'
import { wordsIn } from '@/forms/words'
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
  const groups = await getTranslations('topicGroups')
  const topics = (await listTopics()).filter(({ isRetired, reports }) => !isRetired || reports > 0)
  const found = [...new Set(topics.map(({ group }) => group))]
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lede">{t('lede')}</p>
      <div className="topic-groups">
        {found.map((group, place) => {
          const members = topics.filter((topic) => topic.group === group)
          return (
            <Entry
              key={group}
              id={`group-${place + 1}`}
              heading={groups(groupKey(group))}
              margin={<p>{t('inGroup', { count: members.length })}</p>}
            >
              <ul className="topic-index">
                {members.map(({ id, name, reports }) => (
                  <li key={id}>
                    <a href={`/${locale}/topics/${id}`}>
                      <bdi>{wordsIn(name, locale)}</bdi>
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
