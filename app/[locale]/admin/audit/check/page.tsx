import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/forms/notice'
import { checkAudit } from '@/reports/audit'
import { enterAudit } from '../enter'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterAudit(params)
  const t = await getTranslations('audit')
  return { title: t('checkTitle') }
}

/** Works out the whole chain again and says whether it holds. */
export default async function AuditCheckPage({ params }: Props) {
  const { locale } = await enterAudit(params)
  const t = await getTranslations('audit')
  const { entries, erased, head, broken } = await checkAudit()
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin/audit`}>{t('backToAudit')}</a>
      </p>
      <h1>{t('checkTitle')}</h1>
      {broken ? (
        <Notice kind="problem" role="alert">
          <p>{t('broken', { number: broken.number })}</p>
          <p>{t(`why.${broken.why}`)}</p>
        </Notice>
      ) : (
        <Notice kind="done" role="status">
          <p>{t('whole', { count: entries })}</p>
        </Notice>
      )}
      <p>{t('how')}</p>
      {erased > 0 && <p>{t('erased', { count: erased })}</p>}
      {head && (
        <>
          <p>{t('head')}</p>
          <p className="code" dir="ltr">
            {head}
          </p>
        </>
      )}
    </div>
  )
}
