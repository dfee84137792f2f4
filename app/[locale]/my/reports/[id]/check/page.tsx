import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckList } from '@/components/editor/check-list'
import { CheckProblems } from '@/components/editor/check-problems'
import { LeftPart } from '@/components/editor/saving-part'
import { SecondLook } from '@/components/editor/second-look'
import { Button } from '@/components/forms/button'
import { Checkbox } from '@/components/forms/choices'
import { Notice } from '@/components/forms/notice'
import { findChecks } from '@/reports/check-queries'
import { canEdit, canMove } from '@/reports/policy'
import { readDraftTopics } from '@/topics/published'
import { enterReport, type ReportParams, readQuery } from '../enter'

type Props = {
  params: ReportParams
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { report } = await enterReport(params)
  const { problems } = await readQuery(searchParams)
  const t = await getTranslations('check')
  return { title: t(problems ? 'titleWithError' : 'title', { title: report.sessionTitle }) }
}

/** The whole report read back before it is submitted. What is missing is said; only then does it stand in the way. */
export default async function CheckPage({ params, searchParams }: Props) {
  const { locale, member, report, form, reading, path } = await enterReport(params)
  if (!canMove(member, 'submit', report)) redirect(path as Route)
  const t = await getTranslations('check')
  const { problems: asked, stale } = await readQuery(searchParams)
  const topics = await readDraftTopics(locale)
  const checks = await findChecks(member, report, form, reading)
  const unconfirmed = asked === 'confirm' ? [{ href: '#confirm', text: t('confirmMissing') }] : []
  return (
    <>
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      {asked && (
        <CheckProblems
          path={path}
          form={form}
          locale={locale}
          problems={reading.problems}
          others={unconfirmed}
        />
      )}
      {stale && (
        <Notice kind="problem" role="alert" heading={t('staleHeading')}>
          <p>{t('stale', { name: report.savedByName })}</p>
        </Notice>
      )}
      <LeftPart
        form={form}
        draft={report.draft}
        written={{ user: member.id, report: report.id, address: `${path}/save` }}
        isOpen={canEdit(member, report)}
      />
      <h1>{t('heading')}</h1>
      <p className="lede" dir="auto">
        {report.sessionTitle}
      </p>
      <CheckList
        path={path}
        form={form}
        draft={report.draft}
        reading={reading}
        locale={locale}
        topics={topics}
      />
      <SecondLook path={path} form={form} locale={locale} checks={checks} />
      <form method="post" action={`${path}/move`} noValidate className="check-submit">
        <h2>{t('submitHeading')}</h2>
        <p>{t('next')}</p>
        <input type="hidden" name="revision" value={report.revision} />
        <Checkbox name="confirm" label={t('confirm')} problem={unconfirmed[0]?.text} />
        <Button name="move" value="submit">
          {t('submit')}
        </Button>
      </form>
    </>
  )
}
