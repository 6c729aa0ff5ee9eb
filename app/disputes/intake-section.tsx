import type { DocumentKind } from '../domain/document/kinds.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Written } from '../ui/written.tsx'
import { DocumentList } from './document-list.tsx'

type Supplement = { id: string; points: string[]; answers: string[] | null }
type Line = { id: string; kind: DocumentKind; number: string; version: number; madeAt: string }

/** What the centre asked and what was answered, and the documents that came of it. */
export function IntakeSection({
  disputeId,
  documents,
  supplements,
}: {
  disputeId: string
  documents: readonly Line[]
  supplements: readonly Supplement[]
}) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('intake.page.title')}</h2>
      <DocumentList disputeId={disputeId} documents={documents} />
      {supplements.map(({ id, points, answers }) => (
        <dl className="account" key={id}>
          {points.map((point, index) => (
            <div key={point}>
              <dt>{t('intake.page.point')}</dt>
              <Written as="dd" text={point} />
              <dt>{t('intake.page.answer')}</dt>
              <Written as="dd" text={answers?.[index] ?? t('intake.page.notAnswered')} />
            </div>
          ))}
        </dl>
      ))}
    </section>
  )
}

type Shown = {
  forum: string
  docket: string
  rights: readonly string[]
  servedOn: string | null
  channel: string | null
  district: string | null
}

/** Proceedings, service, and where the dispute came from; nothing where nothing was told. */
export function ParticularsShown({ forum, docket, rights, servedOn, channel, district }: Shown) {
  const t = useT()
  const label = useLabel()
  const from = [channel && label('channel', channel), district && label('district', district)]
  const rows = [
    ['servedOn', servedOn ?? ''],
    ['forum', forum],
    ['docket', docket],
    ['rights', rights.join(t('shell.listSeparator'))],
    ['from', from.filter(Boolean).join(' · ')],
  ] as const
  const told = rows.filter(([, value]) => value !== '')
  if (told.length === 0) return null
  return (
    <dl className="account">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`intake.page.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
