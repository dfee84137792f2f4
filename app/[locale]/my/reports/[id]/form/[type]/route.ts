import { absent, memberDoor } from '@/auth/door'
import { type FormBlock, formBlocks, formText } from '@/exports/blank-form'
import { formDocx } from '@/exports/blank-form-docx'
import { formOf } from '@/forms/released'
import { directionOf } from '@/messages/locales'
import { findReport, type WorkingCopy } from '@/reports/queries'

/** The form of a report with what it says so far, as a file to write in elsewhere and to send back. */
export const GET = memberDoor({}, async ({ member, locale, params }) => {
  const report = await findReport(member, params.id ?? '')
  const write = Object.hasOwn(writers, params.type ?? '')
    ? writers[params.type as keyof typeof writers]
    : undefined
  if (!report?.isEditor || !write) return absent({ locale, isJson: false })
  const head = { event: report.eventName, code: report.code ?? '', title: report.sessionTitle }
  const blocks = formBlocks(formOf(report.formKey), report.draft, head, locale)
  const { body, type } = await write(blocks, report, locale)
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${report.slug}.${params.type}"`,
      'Cache-Control': 'no-store',
    },
  })
})

type Written = { body: BodyInit; type: string }
const writers = {
  docx: async (blocks: FormBlock[], report: WorkingCopy, language: string): Promise<Written> => ({
    body: new Uint8Array(
      await formDocx(blocks, {
        title: report.sessionTitle,
        language,
        isRightToLeft: directionOf(language) === 'rtl',
      }),
    ),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }),
  txt: (blocks: FormBlock[]): Written => ({ body: formText(blocks), type: 'text/plain; charset=utf-8' }),
}
