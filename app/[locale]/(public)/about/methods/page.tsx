import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { metadataOf } from '@/app/page-metadata'
import { FormsAsked } from '@/components/methods/forms-asked'
import { NumberKinds } from '@/components/methods/number-kinds'
import { WorkedExample } from '@/components/methods/worked-example'
import { fewestReports, fewestSeats } from '@/figures/thresholds'
import { enterLocale } from '@/messages/enter'
import { fewest } from '@/reports/filters'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params)
  const t = await getTranslations('methods')
  return metadataOf({ locale, path: '/about/methods', title: [t('title')], description: t('lede') })
}

/** The parts of the page and their addresses, which the figures link to. */
const parts = [
  { key: 'counting', id: 'counting' },
  { key: 'share', id: 'womens-share' },
  { key: 'example', id: 'example' },
  { key: 'coverage', id: 'coverage' },
  { key: 'reliability', id: 'reliability' },
  { key: 'disclosure', id: 'disclosure' },
  { key: 'kinds', id: 'kinds' },
  { key: 'forms', id: 'forms' },
  { key: 'topics', id: 'topics-of-reports' },
  { key: 'topicsTogether', id: 'topics-together' },
  { key: 'attendance', id: 'attendance' },
  { key: 'speakers', id: 'speakers' },
  { key: 'registration', id: 'registration' },
  { key: 'genderDiscussion', id: 'gender-discussion' },
  { key: 'sessions', id: 'reports-of-sessions' },
  { key: 'arrival', id: 'arrival' },
  { key: 'completeness', id: 'completeness' },
] as const

export default async function MethodsPage({ params }: Props) {
  await enterLocale(params)
  return <Methods />
}

function Methods() {
  const t = useTranslations('methods')
  const texts: Record<(typeof parts)[number]['key'], ReactNode> = {
    counting: (
      <>
        <p>{t('counting.reports')}</p>
        <p>{t('counting.seats')}</p>
        <p>{t('counting.others')}</p>
      </>
    ),
    share: <ShareFormulas />,
    example: <WorkedExample />,
    coverage: <p>{t('coverage.text')}</p>,
    reliability: <p>{t('reliability.text', { reports: fewestReports, seats: fewestSeats })}</p>,
    disclosure: <p>{t('disclosure.text', { fewest })}</p>,
    kinds: <NumberKinds />,
    forms: <FormsAsked />,
    topics: <p>{t('topics.text', { reports: fewestReports })}</p>,
    topicsTogether: <p>{t('topicsTogether.text')}</p>,
    attendance: <p>{t('attendance.text', { fewest })}</p>,
    speakers: <p>{t('speakers.text')}</p>,
    registration: <p>{t('registration.text')}</p>,
    genderDiscussion: <p>{t('genderDiscussion.text')}</p>,
    sessions: <p>{t('sessions.text')}</p>,
    arrival: <p>{t('arrival.text')}</p>,
    completeness: <p>{t('completeness.text')}</p>,
  }
  return (
    <div className="methods">
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <nav aria-labelledby="contents">
        <h2 id="contents">{t('contents')}</h2>
        <ol>
          {parts.map(({ key, id }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`${key}.heading`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map(({ key, id }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{t(`${key}.heading`)}</h2>
          {texts[key]}
        </section>
      ))}
    </div>
  )
}

const formulas = ['pooled', 'median', 'low', 'high'] as const

function ShareFormulas() {
  const t = useTranslations('methods.share')
  return (
    <>
      <p>{t('lede')}</p>
      <dl className="methods-formulas">
        {formulas.map((formula) => (
          <div key={formula}>
            <dt>{t(formula)}</dt>
            <dd>{t(`${formula}Formula`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('ends')}</p>
      <p>{t('change')}</p>
    </>
  )
}
