import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { CheckLine, CheckNote } from './check-line.tsx'
import type { Practice } from './evidence.ts'
import { TrustLine } from './trust-line.tsx'
import { VerificationTag } from './verification-tag.tsx'

const LINES_SHOWN = 12

/** What a party has done, by place, right and procedure; the tail is folded. */
export function PracticeTable({ practice }: { practice: readonly Practice[] }) {
  const t = useT()
  if (practice.length === 0) return <p className="quiet">{t('directory.profile.practice.empty')}</p>
  const rest = practice.slice(LINES_SHOWN)
  return (
    <>
      <Lines practice={practice.slice(0, LINES_SHOWN)} />
      {rest.length > 0 && (
        <details className="more">
          <summary>{t('directory.profile.practice.more', { count: rest.length })}</summary>
          <Lines practice={rest} />
        </details>
      )}
      <CheckNote checks={practice.flatMap(({ checks }) => checks)} />
    </>
  )
}

function Lines({ practice }: { practice: readonly Practice[] }) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  const columns: Column<Practice>[] = [
    {
      key: 'place',
      title: t('directory.profile.practice.place'),
      heading: true,
      cell: (row) => place(row.jurisdiction),
    },
    {
      key: 'right',
      title: t('directory.profile.practice.right'),
      cell: (row) => label('ipType', row.ipType),
    },
    {
      key: 'procedure',
      title: t('directory.profile.practice.procedure'),
      cell: (row) => (row.procedure ? label('procedure', row.procedure) : t(withoutProcedure(row))),
    },
    {
      key: 'matters',
      title: t('directory.profile.practice.matters'),
      numeric: true,
      cell: (row) => row.matters || '–',
    },
    {
      key: 'clients',
      title: t('directory.profile.practice.clients'),
      numeric: true,
      cell: (row) => row.clients || '–',
    },
    { key: 'basis', title: t('directory.profile.practice.basis'), cell: (row) => <Basis practice={row} /> },
    { key: 'years', title: t('directory.profile.practice.years'), unbroken: true, cell: years },
  ]
  return (
    <DataTable
      caption={t('directory.profile.practice.title')}
      captionHidden
      columns={columns}
      rows={practice}
      rowKey={(row) => `${row.jurisdiction} ${row.ipType} ${row.procedure}`}
    />
  )
}

/** A competence that names no procedure is for any; a matter that names none does not say. */
const withoutProcedure = ({ stated, matters }: Practice) =>
  stated !== null && matters === 0 ? 'directory.row.anyProcedure' : 'directory.profile.practice.noProcedure'

function Basis({ practice }: { practice: Practice }) {
  const t = useT()
  const checked = <CheckLine checks={practice.checks} verified={practice.trust.verified ?? 1} />
  if (practice.matters > 0) {
    return (
      <span>
        <TrustLine trust={practice.trust} />
        {checked}
      </span>
    )
  }
  return (
    <span>
      <span className="tags">
        {practice.stated && <VerificationTag level={practice.stated} />}
        <span className="quiet">{t('directory.profile.practice.statedOnly')}</span>
      </span>
      {checked}
    </span>
  )
}

function years({ from, to }: Practice) {
  if (from === null || to === null) return '–'
  return from === to ? String(from) : `${from}–${to}`
}
