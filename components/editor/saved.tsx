import { useLocale, useTranslations } from 'next-intl'
import type { Form } from '@/forms/form'
import { clockOf, dayOf, zoneName } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { Button } from '../forms/button'
import { Notice } from '../forms/notice'
import { useNames } from './names'
import { SavingPart, type Written } from './saving-part'

/** The last state of the report that the server has: when, in which zone its clock stands, and by whom. */
export type Saving = { savedAt: Date; savedByName: string; timeZone: string }

/** What the last save has to say. `cleaned` are the answers that characters were taken out of. */
export type News = {
  isSaved: boolean
  merged: readonly string[]
  cleaned: readonly string[]
  isFromNotes: boolean
}

type Props = {
  report: Saving
  news: News
  form: Form
  locale: string
  written: Written
}

/** What is saved, in words that are always true; and the first button of the form, which is what Enter presses. */
export function Saved({ report, news, form, written }: Props) {
  const t = useTranslations('editor.saved')
  const locale = useLocale() as Locale
  const { savedAt, savedByName, timeZone } = report
  const names = useNames(form)
  const merged = names(news.merged)
  const cleaned = names(news.cleaned)
  const listed = (all: string[]) => new Intl.ListFormat(locale).format(all)
  return (
    <>
      {merged.length > 0 && (
        <Notice role="status" heading={t('mergedHeading')}>
          <p>{t('merged', { names: listed(merged) })}</p>
        </Notice>
      )}
      {cleaned.length > 0 && (
        <Notice role="status">
          <p>{t('cleaned', { names: listed(cleaned) })}</p>
        </Notice>
      )}
      {news.isFromNotes && (
        <Notice kind="done" role="status">
          <p>{t('fromNotes')}</p>
        </Notice>
      )}
      <SavingPart
        form={form}
        written={written}
        save={
          <Button kind="quiet" name="do" value="stay">
            {t('save')}
          </Button>
        }
      >
        {t.rich('at', {
          time: clockOf(savedAt, timeZone),
          day: dayOf(locale, savedAt, timeZone),
          zone: zoneName(locale, timeZone, savedAt.toISOString().slice(0, 10)),
          name: () => <bdi key="name">{savedByName}</bdi>,
        })}
      </SavingPart>
    </>
  )
}
