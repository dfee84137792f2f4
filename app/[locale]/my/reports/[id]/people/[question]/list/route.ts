import { z } from 'zod'
import { absent, memberDoor, refuse, seeOther } from '@/auth/door'
import { formOf } from '@/forms/released'
import { keepNotes, longestNotes } from '@/reports/notes'
import { findReport } from '@/reports/queries'
import { findRole } from '../role'

/** Keeps a pasted list of people and shows who is on it. Nobody is in the report yet. */
export const POST = memberDoor(
  { fields: z.strictObject({ list: z.string() }), kilobytes: 1_024 },
  async ({ member, fields, locale, params }) => {
    const { id = '', question: key = '' } = params
    const report = await findReport(member, id)
    if (!report || !findRole(formOf(report.formKey), key)) return absent({ locale, isJson: false })
    const kept = await keepNotes(member, id, { text: fields.list, questionKey: key })
    if ('absent' in kept) return absent({ locale, isJson: false })
    if ('refused' in kept && kept.refused === 'too-long')
      return refuse({ locale, isJson: false }, 'tooLong', { values: { field: 'list', most: longestNotes } })
    const path = `/${locale}/my/reports/${id}/people/${key}`
    return seeOther('kept' in kept ? `${path}?list=${kept.kept}` : `${path}?problem=list-${kept.refused}`)
  },
)
