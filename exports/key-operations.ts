import {
  changeSchema,
  draftSchema,
  listedDraftSchema,
  savedSchema,
  startSchema,
  submittedSchema,
} from './api-draft-schemas'
import type { WriteDescription } from './openapi'

export type KeyOperationId = 'listDrafts' | 'startDraft' | 'findDraft' | 'changeDraft' | 'submitDraft'

/** What a program can do with a key of a member, as it is described, checked and shown. */
export const keyOperations: readonly (WriteDescription & { id: KeyOperationId })[] = [
  {
    ...{ id: 'listDrafts', method: 'get', path: '/my/reports', scope: 'read', status: 200 },
    summary: 'The sessions that expect a report from you, and the reports that you edit',
    ...{ body: null, schema: listedDraftSchema, isList: true, needsIfMatch: false },
  },
  {
    ...{ id: 'startDraft', method: 'post', path: '/my/reports', scope: 'reports:write', status: 201 },
    summary: 'Starts the report of a session; a second start finds the first',
    ...{ body: startSchema, schema: draftSchema, isList: false, needsIfMatch: false },
  },
  {
    ...{ id: 'findDraft', method: 'get', path: '/my/reports/{id}', scope: 'read', status: 200 },
    summary: 'The current revision of a report that you edit, with what keeps it from being submitted',
    ...{ body: null, schema: draftSchema, isList: false, needsIfMatch: false },
  },
  {
    ...{ id: 'changeDraft', method: 'patch', path: '/my/reports/{id}', scope: 'reports:write', status: 200 },
    summary: 'Changes answers, topics or language; what others changed meanwhile is merged or told',
    ...{ body: changeSchema, schema: savedSchema, isList: false, needsIfMatch: true },
  },
  {
    ...{ id: 'submitDraft', method: 'post', path: '/my/reports/{id}/submission' },
    ...{ scope: 'reports:write', status: 200 },
    summary: 'Submits the revision that If-Match names to the secretariat',
    ...{ body: null, schema: submittedSchema, isList: false, needsIfMatch: true },
  },
]
