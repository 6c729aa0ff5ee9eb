import { csvHead, csvLine } from '../domain/csv.ts'
import type { Translate } from '../i18n/translate.ts'
import type { AuditLine } from './audit-line.ts'

/** The audit's lines as a file for a spreadsheet, piece by piece: codes and instants as they are recorded. */
export function auditCsv(
  pages: AsyncIterable<readonly AuditLine[]>,
  t: Translate,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = pages[Symbol.asyncIterator]()
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(csvHead(headOf(t)))),
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value.map(lineOf).join('')))
    },
    cancel: async () => {
      await lines.return?.()
    },
  })
}

const headOf = (t: Translate) => [
  t('audit.row'),
  t('audit.at'),
  t('audit.who'),
  t('audit.address'),
  t('audit.kind'),
  t('audit.action'),
  t('audit.about'),
  t('audit.detail'),
]

const lineOf = (line: AuditLine) =>
  csvLine([
    line.id,
    line.at,
    line.who,
    line.address ?? '',
    line.noun,
    line.action,
    line.subjectId ?? '',
    line.detail,
  ])
