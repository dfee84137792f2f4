/** The task that every report has beside the sections of its form. No section of a form has this key. */
export const topicsAndLanguage = 'topics-and-language'
