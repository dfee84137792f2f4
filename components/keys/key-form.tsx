import { useTranslations } from 'next-intl'
import { Button } from '../forms/button'
import { Radios } from '../forms/choices'
import { TextField } from '../forms/field'

/** What a key is for and what it may do; the least is chosen already. */
export function KeyForm({
  action,
  problem,
  name,
}: {
  action: string
  problem?: string | undefined
  name: string
}) {
  const t = useTranslations('keys')
  return (
    <form method="post" action={action} noValidate>
      <TextField
        name="name"
        width="medium"
        label={t('name')}
        hint={t('nameHint')}
        problem={problem}
        value={name}
      />
      <Radios
        name="scope"
        legend={t('may')}
        options={[
          { value: 'read', label: t('scopes.read') },
          { value: 'reports:write', label: t('scopes.write') },
        ]}
        value="read"
      />
      <Button>{t('make')}</Button>
    </form>
  )
}
