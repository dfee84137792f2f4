import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { Button } from '@/components/forms/button'
import { TextArea } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { WordsFields } from '@/components/making/words-fields'
import { wordsIn } from '@/forms/words'
import { enterDraft } from '../../enter'

type Props = {
  params: Promise<{ locale: string; form: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterDraft(params)
  const t = await getTranslations('making')
  return { title: t('names.title') }
}

/** What the form and its sections are called in each language, and how its documents are told from others. */
export default async function NamesPage({ params, searchParams }: Props) {
  const { locale, form, path } = await enterDraft(params)
  const t = await getTranslations('making')
  const { done } = await readQuery(searchParams)
  const emptyName = form.name.en.trim() === '' ? t('problems.no-name') : undefined
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('backToForm')}</a>
      </p>
      <h1>{t('names.title')}</h1>
      {done && (
        <Notice kind="done" role="status">
          <p>{t('done.saved')}</p>
        </Notice>
      )}
      <form method="post" action={`${path}/names/save`} noValidate>
        <h2>{t('names.form')}</h2>
        <WordsFields
          wordings={[{ name: 'name', label: t('names.name'), words: form.name, problem: emptyName }]}
        />
        {form.sections.map(({ key, heading }, at) => (
          <section key={key} aria-labelledby={`section-${key}`}>
            <h2 id={`section-${key}`}>
              {t('names.section', { number: at + 1 })} <span dir="auto">{wordsIn(heading, locale)}</span>
            </h2>
            <WordsFields
              wordings={[
                {
                  name: `heading-${key}`,
                  label: t('names.heading', { number: at + 1 }),
                  words: heading,
                  problem: heading.en === '' ? t('names.headingProblem') : undefined,
                },
              ]}
            />
          </section>
        ))}
        <h2>{t('names.import')}</h2>
        <TextArea
          name="marks"
          label={t('names.marks')}
          hint={t('names.marksHint')}
          value={(form.marks ?? []).join('\n')}
        />
        <p className="button-row">
          <Button>{t('save')}</Button>
        </p>
      </form>
    </div>
  )
}
