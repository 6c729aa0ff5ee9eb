import { Form, Link } from '@remix-run/react'
import { daysLeft } from '../domain/day.ts'
import { WARNING_DAYS } from '../domain/listing/expiry.ts'
import { BasisFields, BasisLine } from '../evidence/basis-fields.tsx'
import { VerificationTag } from '../evidence/verification-tag.tsx'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { TextField } from '../ui/field.tsx'
import { Tag } from '../ui/tag.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { EvidenceLine } from './evidence.ts'

type EvidenceTableProps = {
  evidence: readonly EvidenceLine[]
  today: string
  /** Whether each can be verified again. */
  verifiable?: boolean
  /** What was refused of verifying, by field and piece of evidence. */
  problems?: readonly { field: string; message: string }[]
  /** Names of the parties by id, where the table is about several. */
  parties?: Readonly<Record<string, string>>
}

/** Evidence with its expiry, what expires first on top, and who last saw what is behind it. */
export function EvidenceTable({
  evidence,
  today,
  verifiable = false,
  problems = [],
  parties,
}: EvidenceTableProps) {
  const t = useT()
  const what = useWhat()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const columns: Column<EvidenceLine>[] = [
    {
      key: 'what',
      title: t('listings.evidence.what'),
      heading: true,
      cell: (line) => (
        <span>
          {parties && (
            <Link className="application-line" to={`/staff/listings/${line.partyId}`}>
              {parties[line.partyId]}
            </Link>
          )}
          {what(line)}
          <span className="application-line quiet small">{t(`listings.evidence.kind.${line.kind}`)}</span>
        </span>
      ),
    },
    {
      key: 'expires',
      title: t('listings.evidence.expires'),
      cell: ({ expiresOn }) => <Expiry expiresOn={expiresOn} today={today} />,
    },
    {
      key: 'state',
      unbroken: true,
      title: t('listings.evidence.state'),
      cell: ({ verification }) => <VerificationTag level={verification} />,
    },
    {
      key: 'checked',
      title: t('listings.evidence.checked'),
      cell: ({ checkedOn, checkedBy, basis }) =>
        checkedOn ? (
          <>
            {t('listings.evidence.checkedBy', { day: checkedOn, name: checkedBy ?? '' })}
            {basis && <BasisLine basis={basis} />}
          </>
        ) : (
          '–'
        ),
    },
  ]
  const verify: Column<EvidenceLine> = {
    key: 'verify',
    title: t('listings.evidence.verify'),
    cell: (line) => (
      <details open={problems.some(({ field }) => field.endsWith(line.id))}>
        <summary>
          {t('listings.evidence.verify')}
          <VisuallyHidden>{t('listings.evidence.verifyOf', { what: what(line) })}</VisuallyHidden>
        </summary>
        <Form
          method="post"
          action={`/staff/listings/${line.partyId}/evidence/${line.kind}/${line.id}`}
          className="finding-form"
          preventScrollReset
        >
          <BasisFields of={line.id} files={null} errorOf={(field) => errorOf(`${field}-${line.id}`)} />
          <TextField
            id={`expiresOn-${line.id}`}
            name="expiresOn"
            type="date"
            label={t('listings.evidence.until')}
            error={errorOf(`expiresOn-${line.id}`)}
            defaultValue={line.expiresOn && line.expiresOn >= today ? line.expiresOn : ''}
            optional
          />
          <Button tone="quiet">
            {t('listings.evidence.verify')}
            <VisuallyHidden>{t('listings.evidence.verifyOf', { what: what(line) })}</VisuallyHidden>
          </Button>
        </Form>
      </details>
    ),
  }
  return (
    <DataTable
      caption={t('listings.evidence.caption', { count: evidence.length })}
      columns={verifiable ? [...columns, verify] : columns}
      rows={evidence}
      rowKey={({ kind, id }) => `${kind} ${id}`}
    />
  )
}

function useWhat(): (line: EvidenceLine) => string {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  return ({ jurisdiction, ipTypes, what }) =>
    [place(jurisdiction), ipTypes.map((code) => label('ipType', code)).join(t('shell.listSeparator')), what]
      .filter((part) => part !== '')
      .join(' · ')
}

/** The last valid day, and a word where it is near or over. */
function Expiry({ expiresOn, today }: { expiresOn: string | null; today: string }) {
  const t = useT()
  if (expiresOn === null) return <span className="quiet">{t('listings.evidence.noEnd')}</span>
  const left = daysLeft(expiresOn, today)
  const isNear = left <= WARNING_DAYS[0]
  const word =
    left < 0
      ? t('listings.evidence.over')
      : left === 0
        ? t('listings.evidence.today')
        : t('listings.evidence.left', { count: left })
  return (
    <span>
      <span className="unbroken">{expiresOn}</span> {isNear && <Tag tone="warm">{word}</Tag>}
    </span>
  )
}
