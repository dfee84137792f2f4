import { useLocale, useTranslations } from 'next-intl'
import { Entry } from '@/components/records/entry'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'

export type Example = { path: string; summary: string; example: string | null }
/** A command to run with a key, as it is typed. */
export type KeyExample = { path: string; summary: string; command: string }
type Props = { origin: string; operations: Example[]; withKey: KeyExample[]; asOf: string }

const description = '/api/v1/openapi.json'
const files = ['all', 'csv', 'json', 'catalog'] as const
const addresses: Record<(typeof files)[number], string> = {
  all: '/data/all.zip',
  csv: '/data/reports.csv',
  json: '/data/reports.json',
  catalog: '/data/catalog.jsonld',
}

export function OpenDataView({ origin, operations, withKey, asOf }: Props) {
  const t = useTranslations('data')
  const locale = useLocale() as Locale
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lede">{t('lede')}</p>
      <Entry
        id="files"
        heading={t('files.heading')}
        margin={<p>{t('files.asOf', { day: dayIn(locale, asOf) })}</p>}
      >
        <dl className="facts">
          {files.map((file) => (
            <div key={file}>
              <dt>
                <a href={addresses[file]} dir="ltr">
                  {addresses[file]}
                </a>
              </dt>
              <dd>{t(`files.${file}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('files.lists')}</p>
      </Entry>
      <Entry id="api" heading={t('api.heading')} margin={<p>{t('api.keeps')}</p>}>
        <p>{t('api.how')}</p>
        <p>
          <a href={description} dir="ltr">
            {description}
          </a>
        </p>
        <dl className="api-list">
          {operations.map(({ path, summary, example }) => (
            <div key={path}>
              <dt>
                <code dir="ltr">{path}</code>
              </dt>
              <dd>
                <p lang="en" dir="ltr">
                  {summary}
                </p>
                {example && <Command address={`${origin}${example}`} />}
              </dd>
            </div>
          ))}
        </dl>
      </Entry>
      <Entry id="keys" heading={t('api.keyHeading')} margin={<p>{t('api.key')}</p>}>
        <p>{t.rich('api.keyHow', { link: (chunks) => <a href={`/${locale}/my/keys`}>{chunks}</a> })}</p>
        <dl className="api-list">
          {withKey.map(({ path, summary, command }) => (
            <div key={path}>
              <dt>
                <code dir="ltr">{path}</code>
              </dt>
              <dd>
                <p lang="en" dir="ltr">
                  {summary}
                </p>
                <div className="command">
                  <pre dir="ltr">
                    <code>{command}</code>
                  </pre>
                </div>
              </dd>
            </div>
          ))}
        </dl>
      </Entry>
      <Entry id="harvest" heading={t('harvest.heading')} margin={<p>{t('harvest.sets')}</p>}>
        <p>{t('harvest.how')}</p>
        <Command address={`${origin}/oai?verb=ListRecords&metadataPrefix=oai_dc`} />
      </Entry>
      <Entry id="feeds" heading={t('feeds.heading')}>
        <p>{t('feeds.how')}</p>
        <Command address={`${origin}/feed.atom?topic=privacy`} />
      </Entry>
      <Entry id="terms" heading={t('terms.heading')}>
        <p>{t('terms.licence')}</p>
        <p>{t('terms.few')}</p>
      </Entry>
    </>
  )
}

/** A command to copy, and the same address to open. */
function Command({ address }: { address: string }) {
  const t = useTranslations('data')
  return (
    <div className="command">
      <pre dir="ltr">
        <code>{`curl "${address}"`}</code>
      </pre>
      <a href={new URL(address).pathname + new URL(address).search}>{t('open')}</a>
    </div>
  )
}
