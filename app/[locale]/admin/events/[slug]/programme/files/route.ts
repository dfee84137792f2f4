import { z } from 'zod'
import { runEventDoor } from '@/app/[locale]/admin/events/[slug]/run'
import { absent, seeOther } from '@/auth/door'
import { keepProgramme } from '@/events/programme-commands'
import { gateText } from '@/forms/text-gate'
import { decodeProgramme, readProgramme } from '@/importer/programme/read-programme'

const opening = {
  fields: z.strictObject({ text: z.string() }),
  files: ['file'],
  kilobytes: 20_480,
  limit: 'import',
} as const

/** Keeps a programme that can be read, and shows what it changes; of another it says why not. */
export const POST = runEventDoor(opening, async ({ member, event, fields, files, locale, path }) => {
  const refuse = (problem: string, detail = '') =>
    seeOther(`${path}/programme?${new URLSearchParams({ problem, ...(detail && { detail }) })}`)
  const { file } = files
  if (!file && fields.text.trim() === '') return refuse('nothing')
  const decoded = file ? decodeProgramme(new Uint8Array(await file.arrayBuffer())) : { text: fields.text }
  if (!('text' in decoded)) return refuse(decoded.refused, decoded.detail)
  const gated = gateText(decoded.text.replaceAll('\0', ''))
  if (!('text' in gated)) return refuse('not-text')
  const read = readProgramme(gated.text, event)
  if ('refused' in read) return refuse(read.refused, read.detail)
  const kept = await keepProgramme(member, event.id, { name: file?.name ?? '', text: gated.text })
  if ('absent' in kept) return absent({ locale, isJson: false })
  return seeOther(`${path}/programme/${kept.kept}`)
})
