import { useTranslations } from 'next-intl'
import type { Writer } from '@/reports/editor-queries'
import { Button } from '../forms/button'
import { Radios } from '../forms/choices'

/** Everybody who may write: name, address and part. A co-editor is taken out by whoever may say who writes. */
export function Writers({
  path,
  writers,
  own,
  manages,
}: {
  path: string
  writers: readonly Writer[]
  /** The id of the reader. */
  own: string
  manages: boolean
}) {
  const t = useTranslations('sharing')
  return (
    <section aria-labelledby="writers-heading">
      <h2 id="writers-heading">{t('writers')}</h2>
      <ul className="work-list">
        {writers.map((writer) => (
          <li key={writer.id} className="work-row">
            <p className="margin-note">
              {t(writer.isOrganizer ? 'organizer' : 'editor')}
              {writer.isDisabled && <> · {t('disabled')}</>}
            </p>
            <div>
              <p id={`writer-${writer.id}`}>
                <bdi>{writer.name || writer.email}</bdi>
                {writer.id === own && <> {t('you')}</>}
              </p>
              {writer.name !== '' && (
                <p className="margin-note">
                  <bdi>{writer.email}</bdi>
                </p>
              )}
              {manages && !writer.isOrganizer && writer.id !== own && (
                <form method="post" action={`${path}/editors/change`}>
                  <input type="hidden" name="user" value={writer.id} />
                  <Button kind="quiet" name="do" value="remove" aria-describedby={`writer-${writer.id}`}>
                    {t('remove')}
                    <span className="sr-only">: {writer.name || writer.email}</span>
                  </Button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The session goes to somebody who writes the report already, so nobody gets it unasked. */
export function HandOverForm({
  path,
  candidates,
  problem,
}: {
  path: string
  candidates: readonly Writer[]
  problem: string | undefined
}) {
  const t = useTranslations('sharing')
  return (
    <section aria-labelledby="hand-over-heading">
      <h2 id="hand-over-heading">{t('handOver.heading')}</h2>
      {candidates.length === 0 ? (
        <p id="hand-over" tabIndex={-1}>
          {t('handOver.nobody')}
        </p>
      ) : (
        <form method="post" action={`${path}/editors/change`} noValidate>
          <Radios
            name="user"
            id="hand-over"
            legend={t('handOver.legend')}
            hint={t('handOver.hint')}
            problem={problem}
            options={candidates.map(({ id, name, email }) => ({
              value: id,
              label: <bdi>{name || email}</bdi>,
              hint: name === '' ? undefined : <bdi>{email}</bdi>,
            }))}
          />
          <Button kind="quiet" name="do" value="hand-over">
            {t('handOver.button')}
          </Button>
        </form>
      )}
    </section>
  )
}

export function LeaveForm({ path, isOrganizer }: { path: string; isOrganizer: boolean }) {
  const t = useTranslations('sharing.leave')
  return (
    <section aria-labelledby="leave-heading">
      <h2 id="leave-heading">{t('heading')}</h2>
      <form method="post" action={`${path}/editors/change`} className="move-form">
        <p className="field-hint" id="leave-hint">
          {t(isOrganizer ? 'asOrganizer' : 'asEditor')}
        </p>
        <Button kind="danger" name="do" value="leave" aria-describedby="leave-hint">
          {t('button')}
        </Button>
      </form>
    </section>
  )
}
