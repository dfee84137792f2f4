// Who may make forms: site admins, and for everybody else there are none.
import { type Cells, page, type Row } from './cells'

const siteAdmins: Cells = { siteAdmin: { may: 'P' } }
const at = '/en/admin/forms/{form}'
const below = 'admin/forms/[form]'
const pageOf = (file: string, path: string): Row => ({ ...page(file, path, siteAdmins), states: 'P' })
const write = (file: string, path: string, fields: Record<string, string>): Row => ({
  name: `POST ${file}`,
  file: `${file}/route.ts`,
  method: 'POST',
  path,
  fields,
  cells: siteAdmins,
  states: 'P',
})

export const forms: readonly Row[] = [
  pageOf('admin/forms', '/en/admin/forms'),
  pageOf('admin/forms/concepts', '/en/admin/forms/concepts'),
  pageOf(below, at),
  pageOf(`${below}/names`, `${at}/names`),
  pageOf(`${below}/add`, `${at}/add`),
  pageOf(`${below}/questions/[question]`, `${at}/questions/notes`),
  pageOf(`${below}/preview`, `${at}/preview`),
  pageOf(`${below}/release`, `${at}/release`),
  write('admin/forms/start', '/en/admin/forms/start', { from: 'igf-2017', key: '', name: '' }),
  write(`${below}/change`, `${at}/change`, { do: 'up', which: 'notes' }),
  write(`${below}/names/save`, `${at}/names/save`, { 'name-en': 'Draft', 'heading-all-en': 'All' }),
  write(`${below}/add/make`, `${at}/add/make`, { label: '', key: '' }),
  write(`${below}/questions/[question]/save`, `${at}/questions/notes/save`, {
    'label-en': 'Notes',
    public: 'on',
  }),
  write(`${below}/release/make`, `${at}/release/make`, {}),
]
