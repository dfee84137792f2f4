import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { Button } from '@/components/forms/button'
import { FieldGroup } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { regions } from '@/directory/regions'
import { findRegistration } from '@/events/registration-commands'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problems = ['number', 'source'] as const
const registeredFrom = [...regions, 'unknown'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await enterRunEvent(params)
  const t = await getTranslations('registration')
  return { title: t('title', { event: event.name }) }
}

/** How many registered for the event by region, as its organizers published it, for the figure that needs it. */
export default async function RegistrationPage({ params, searchParams }: Props) {
  const { member, event, path } = await enterRunEvent(params)
  const t = await getTranslations('registration')
  const query = await searchParams
  const typed = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 300) : undefined)
  const problem = oneOf(problems, typed('problem'))
  const done = oneOf(['saved', 'cleared'] as const, typed('done'))
  const kept = await findRegistration(member, event.id)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('back', { event: event.name })}</a>
      </p>
      {problem && (
        <ErrorSummary
          heading={t('problem')}
          problems={[{ href: problem === 'source' ? '#source' : '#african', text: t(`problems.${problem}`) }]}
        />
      )}
      <h1>{t('title', { event: event.name })}</h1>
      {done && (
        <Notice kind="done" role="status">
          <p>{t(done)}</p>
        </Notice>
      )}
      <p>{t('intro')}</p>
      <form method="post" action={`${path}/registration/save`} noValidate>
        <FieldGroup
          id="people"
          legend={t('people')}
          hint={t('hint')}
          problem={problem === 'number' ? t('problems.number') : undefined}
        >
          {registeredFrom.map((region) => (
            <TextField
              key={region}
              name={region}
              label={t(`regions.${region}`)}
              inputMode="numeric"
              value={problem ? (typed(region) ?? '') : kept.people[region]?.toString()}
            />
          ))}
        </FieldGroup>
        <TextField
          name="source"
          label={t('source')}
          hint={t('sourceHint')}
          problem={problem === 'source' ? t('problems.source') : undefined}
          value={problem ? (typed('source') ?? '') : kept.source}
        />
        <p className="button-row">
          <Button>{t('save')}</Button>
        </p>
      </form>
    </div>
  )
}
