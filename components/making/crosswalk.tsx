import './making.css'
import { useLocale, useTranslations } from 'next-intl'
import type { MadeForm } from '@/events/form-queries'
import { concepts, questionFor } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { TableRegion } from '../records/table-region'

/** Concepts down, forms across: in each cell how that form asks, or that it does not. */
export function Crosswalk({ forms, path }: { forms: readonly MadeForm[]; path: string }) {
  const t = useTranslations('making')
  const locale = useLocale()
  const asked = concepts.filter((concept) => forms.some(({ form }) => questionFor(form, concept)))
  return (
    <TableRegion label={t('crosswalk.title')}>
      <table className="compact crosswalk">
        <thead>
          <tr>
            <th scope="col">{t('crosswalk.concept')}</th>
            {forms.map(({ form }) => (
              <th key={form.key} scope="col">
                <a href={`${path}/${form.key}`} dir="auto">
                  {wordsIn(form.name, locale) || form.key}
                </a>
                {!form.released && <> ({t('draft')})</>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map((concept) => (
            <tr key={concept}>
              <th scope="row">{t(`concepts.${concept}`)}</th>
              {forms.map(({ form }) => {
                const question = questionFor(form, concept)
                return (
                  <td key={form.key}>
                    {question ? (
                      <>
                        <span dir="auto">{wordsIn(question.label, locale)}</span>
                        <br />
                        {t(`kinds.${question.kind}`)}
                        {question.internal && <> · {t('flags.internal')}</>}
                      </>
                    ) : (
                      t('crosswalk.notAsked')
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
