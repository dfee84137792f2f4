import { useTranslations } from 'next-intl'
import { doneName } from '@/forms/fields'
import { Radios } from '../forms/choices'

/**
 * Asks the writer whether a section of prose is completed. Only "yes" is kept: whoever said "no" is asked again when they
 * come back.
 */
export function DoneControl({
  section,
  heading,
  isDone,
  problem,
}: {
  section: string
  /** The heading of the section where the page has several; else the page has it. */
  heading: string | null
  isDone: boolean
  problem: string | undefined
}) {
  const t = useTranslations('editor.done')
  return (
    <Radios
      name={doneName(section)}
      legend={
        <>
          {t('legend')}
          {heading && <span className="sr-only">: {heading}</span>}
        </>
      }
      value={isDone ? 'yes' : undefined}
      problem={problem}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  )
}
