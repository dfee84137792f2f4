import type { Viewer } from '@/auth/viewer'

/** People and organisations are the same for every event, so they are for site admins to keep. */
export const canKeepDirectory = (viewer: Viewer): boolean => viewer?.isSiteAdmin === true

/** A merge can be undone for so many days. */
export const daysToUndo = 30
