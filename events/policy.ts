import type { Viewer } from '@/auth/viewer'

/** A site admin runs every event; an event's own admin runs that one. */
export const canRunEvent = (viewer: Viewer, eventId: string): boolean =>
  viewer !== null &&
  (viewer.isSiteAdmin || viewer.roles.some(({ role, eventId: of }) => role === 'admin' && of === eventId))

export const canAddForum = (viewer: Viewer): boolean => viewer?.isSiteAdmin === true

/** Forms are for every event, so they are made by those who run all of them. */
export const canMakeForms = (viewer: Viewer): boolean => viewer?.isSiteAdmin === true
