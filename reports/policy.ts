import type { Viewer } from '@/auth/viewer'
import type { Status } from '@/db/schema/reports'
import type { Verdict } from '@/db/schema/review'

type Rule = {
  /** Who: an editor of the report, an admin of its event, or either of them. */
  by: readonly ('editor' | 'admin')[]
  from: readonly Status[]
  to: Status
  /** An editor of the report may not make this move, even as an admin: two people see what becomes public. */
  fourEyes?: true
  /** No question may be left with a problem. */
  complete?: true
  /** Only where a version is public already, or only where none is. */
  ofCorrection?: true
  ofFirst?: true
  /** The move says why: always, or only where a version is public already. The note of a correction is public. */
  note?: 'always' | 'correction'
}

/** The life of a report: who may make each move, from where, to where, under what condition. */
export const moves = {
  submit: { by: ['editor'], from: ['draft', 'returned'], to: 'submitted', complete: true },
  recall: { by: ['editor'], from: ['submitted'], to: 'draft' },
  return: { by: ['admin'], from: ['submitted'], to: 'returned', note: 'always' },
  publish: {
    by: ['admin'],
    from: ['submitted'],
    to: 'published',
    fourEyes: true,
    complete: true,
    note: 'correction',
  },
  decline: { by: ['admin'], from: ['submitted'], to: 'withdrawn', ofFirst: true, note: 'always' },
  reconsider: { by: ['admin'], from: ['withdrawn'], to: 'submitted', ofFirst: true },
  correct: { by: ['editor', 'admin'], from: ['published'], to: 'draft' },
  drop: { by: ['editor', 'admin'], from: ['draft', 'returned'], to: 'published', ofCorrection: true },
  withdraw: { by: ['admin'], from: ['published'], to: 'withdrawn', note: 'always' },
  restore: { by: ['admin'], from: ['withdrawn'], to: 'published', ofCorrection: true },
} as const satisfies Record<string, Rule>

export type Move = keyof typeof moves
export const moveNames = Object.keys(moves) as Move[]
const ruleOf = (move: Move): Rule => moves[move]

/** What the rules ask of a report. `isEditor` is about the viewer; `submittedAt` is null until it was first submitted. */
export type Subject = {
  status: Status
  eventId: string
  publishedVersion: number | null
  submittedAt: Date | null
  isEditor: boolean
}

const hasRole = (viewer: Viewer, eventId: string, ...wanted: readonly ('reviewer' | 'admin')[]): boolean =>
  viewer !== null &&
  (viewer.isSiteAdmin ||
    viewer.roles.some((held) => held.eventId === eventId && wanted.some((role) => role === held.role)))

export const isAdminOf = (viewer: Viewer, eventId: string): boolean => hasRole(viewer, eventId, 'admin')

/** Reviewers and admins of the event. */
export const isStaffOf = (viewer: Viewer, eventId: string): boolean =>
  hasRole(viewer, eventId, 'reviewer', 'admin')

/** Whether the viewer is staff of any event at all: who may see the secretariat's pages, whatever is on them. */
export const isStaff = (viewer: Viewer): boolean =>
  viewer !== null && (viewer.isSiteAdmin || viewer.roles.some(({ role }) => role !== 'organizer'))

/** Whether the viewer is an admin of any event at all. */
export const isAdmin = (viewer: Viewer): boolean =>
  viewer !== null && (viewer.isSiteAdmin || viewer.roles.some(({ role }) => role === 'admin'))

/** A first draft belongs to its editors alone. Once it was submitted, or a version is public, the staff may read on. */
const isPrivate = ({ status, publishedVersion, submittedAt }: Subject): boolean =>
  status === 'draft' && publishedVersion === null && submittedAt === null

/** Whether the viewer may read the working copy with its revisions, comments and moves. */
export const canRead = (viewer: Viewer, subject: Subject): boolean =>
  viewer !== null && (subject.isEditor || (isStaffOf(viewer, subject.eventId) && !isPrivate(subject)))

export const canEdit = (viewer: Viewer, subject: Subject): boolean =>
  viewer !== null && subject.isEditor && (subject.status === 'draft' || subject.status === 'returned')

/** Who writes with them is for the organizers of the session to say, and for an admin of the event; a co-editor may only leave. */
export const canManageEditors = (viewer: Viewer, subject: Subject & { isOrganizer: boolean }): boolean =>
  canRead(viewer, subject) && (subject.isOrganizer || isAdminOf(viewer, subject.eventId))

/** Comments are for work that is not finished; what is published is corrected by a new version. */
export const canComment = (viewer: Viewer, subject: Subject): boolean =>
  canRead(viewer, subject) && ['draft', 'submitted', 'returned'].includes(subject.status)

export const verdicts = ['publish', 'return'] as const satisfies readonly Verdict[]

/** Whoever reviews says what they would do; nobody recommends their own report. */
export const canRecommend = (viewer: Viewer, subject: Subject): boolean =>
  isStaffOf(viewer, subject.eventId) && !subject.isEditor && subject.status === 'submitted'

/** A proposed topic is accepted by the editors while they write, and by an admin of the event while the report waits. */
export const canConfirmTopics = (viewer: Viewer, subject: Subject): boolean =>
  isAdminOf(viewer, subject.eventId) && subject.status === 'submitted'

/** Whoever reviews takes a submitted report first, so that no two review it without knowing. */
export const canClaim = (viewer: Viewer, subject: Subject): boolean =>
  isStaffOf(viewer, subject.eventId) && subject.status === 'submitted'

/** Whether the move is this viewer's to make at all, in whatever state the report is. */
export function isMover(viewer: Viewer, move: Move, subject: Subject): boolean {
  const { by } = ruleOf(move)
  return (
    canRead(viewer, subject) &&
    ((by.includes('editor') && subject.isEditor) ||
      (by.includes('admin') && isAdminOf(viewer, subject.eventId)))
  )
}

/** Whether another pair of eyes must make this move, since the viewer is an editor of the report. */
export const needsOtherEyes = (move: Move, subject: Subject): boolean =>
  ruleOf(move).fourEyes === true && subject.isEditor

export const canMove = (viewer: Viewer, move: Move, subject: Subject): boolean =>
  isMover(viewer, move, subject) &&
  ruleOf(move).from.includes(subject.status) &&
  (ruleOf(move).ofCorrection !== true || subject.publishedVersion !== null) &&
  (ruleOf(move).ofFirst !== true || subject.publishedVersion === null) &&
  !needsOtherEyes(move, subject)

/** Whoever edits a report does not redact it either; another admin must. */
export const needsOtherEyesToRedact = (viewer: Viewer, subject: Subject): boolean =>
  isAdminOf(viewer, subject.eventId) && subject.publishedVersion !== null && subject.isEditor

/** Taking something out of the public changes no state; there must be something public, and the viewer no editor of it. */
export const canRedact = (viewer: Viewer, subject: Subject): boolean =>
  canRead(viewer, subject) &&
  isAdminOf(viewer, subject.eventId) &&
  subject.publishedVersion !== null &&
  !subject.isEditor

export const movesFor = (viewer: Viewer, subject: Subject): Move[] =>
  moveNames.filter((move) => canMove(viewer, move, subject))

export const needsNote = (move: Move, subject: Pick<Subject, 'publishedVersion'>): boolean => {
  const { note } = ruleOf(move)
  return note === 'always' || (note === 'correction' && subject.publishedVersion !== null)
}

/** Whether every required question must be answered, and readably, before this move. */
export const needsCompleteness = (move: Move): boolean => ruleOf(move).complete === true

/** Whether the viewer may publish this submitted report together with others: complete, and a first version, which needs no note. */
export const isForBulk = (viewer: Viewer, report: Subject & { problems: number }): boolean =>
  canMove(viewer, 'publish', report) && !needsNote('publish', report) && report.problems === 0
