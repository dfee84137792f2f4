const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether this text can name a row. Anything else from an address names nothing, and Postgres would throw at it. */
export const isIdentifier = (text: string): boolean => shape.test(text)

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether this text can be the slug of an event, a report, a session or a topic. */
export const isSlug = (text: string): boolean => text.length <= 120 && slug.test(text)
