import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/forms/button'
import { enterSession } from '../enter'

type Props = { params: Promise<{ locale: string; slug: string; session: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { session } = await enterSession(params)
  const t = await getTranslations('sessionMaking')
  return { title: t(session.isCancelled ? 'hold.title' : 'cancel.title', { code: session.code }) }
}

/** Says in words what it means that a session is not held, or held after all, before it is said in public. */
export default async function WithdrawPage({ params }: Props) {
  const { session, path } = await enterSession(params)
  const t = await getTranslations('sessionMaking')
  const at = `${path}/sessions/${session.id}`
  const what = session.isCancelled ? 'hold' : 'cancel'
  const isRefused = !session.isCancelled && session.report?.isPublic === true
  return (
    <div className="desk">
      <p className="back-link">
        <a href={at}>{t('backToSession')}</a>
      </p>
      <h1>{t(`${what}.title`, { code: session.code })}</h1>
      <p className="lede" dir="auto">
        {session.title}
      </p>
      {isRefused ? (
        <p>{t('cancel.published')}</p>
      ) : (
        <>
          <p>{t(`${what}.effect`)}</p>
          {what === 'cancel' && session.report && <p>{t('cancel.report')}</p>}
          <form method="post" action={`${at}/withdraw/make`}>
            <p className="button-row">
              <Button kind={what === 'cancel' ? 'danger' : 'primary'} name="do" value={what}>
                {t(`${what}.button`)}
              </Button>
              <ButtonLink kind="quiet" href={at}>
                {t('cancel.back')}
              </ButtonLink>
            </p>
          </form>
        </>
      )}
    </div>
  )
}
