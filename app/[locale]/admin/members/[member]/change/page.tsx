import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readQuery } from '@/app/[locale]/admin/enter'
import { memberChange } from '@/auth/member-changes'
import { listEventNames } from '@/auth/member-queries'
import { Button, ButtonLink } from '@/components/forms/button'
import { enterMember } from '../../enter'

type Props = {
  params: Promise<{ locale: string; member: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterMember(params)
  const t = await getTranslations('members')
  return { title: t('confirm') }
}

/** Says in words what a change means, before it is made. */
export default async function ChangePage({ params, searchParams }: Props) {
  const { member, user, path } = await enterMember(params)
  const t = await getTranslations('members')
  const read = memberChange.safeParse(await readQuery(searchParams))
  if (!read.success) redirect(path as Route)
  const change = read.data
  const event =
    'event' in change ? (await listEventNames(member)).find(({ id }) => id === change.event)?.name : undefined
  if ('event' in change && !event) redirect(path as Route)
  const values = { name: user.name || user.email, event: event ?? '' }
  const what = 'role' in change ? (`${change.do}.${change.role}` as const) : change.do
  return (
    <div className="desk">
      <p className="back-link">
        <a href={path}>{t('backToMember')}</a>
      </p>
      <h1>{t(`changes.${change.do}.button`)}</h1>
      <p className="lede">{t(`effects.${what as 'disable'}`, values)}</p>
      <form method="post" action={`${path}/change/make`}>
        {Object.entries(change).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="button-row">
          <Button kind={change.do === 'disable' ? 'danger' : 'primary'}>
            {t(`changes.${change.do}.button`)}
          </Button>
          <ButtonLink kind="quiet" href={path}>
            {t('cancel')}
          </ButtonLink>
        </p>
      </form>
    </div>
  )
}
