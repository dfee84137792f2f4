import { useLocale, useTranslations } from 'next-intl'
import { questionFor } from '@/forms/form'
import { releasedForms } from '@/forms/released'
import { wordsIn } from '@/forms/words'

const concepts = ['participants', 'women'] as const

/** Which form asked for which number, in its own words, from the forms themselves. */
export function FormsAsked() {
  const t = useTranslations('methods.forms')
  const locale = useLocale()
  return (
    <>
      <p>{t('text')}</p>
      <table className="methods-table">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.form')}</th>
            {concepts.map((concept) => (
              <th key={concept} scope="col">
                {t(`columns.${concept}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {releasedForms().map((form) => (
            <tr key={form.key}>
              <th scope="row">{wordsIn(form.name, locale)}</th>
              {concepts.map((concept) => {
                const question = questionFor(form, concept)
                return (
                  <td key={concept}>{question ? `“${wordsIn(question.label, locale)}”` : t('notAsked')}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
