import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { CheckLine, CheckNote } from './check-line.tsx'
import type { Admission } from './evidence.ts'
import { useTerm } from './use-term.ts'
import { VerificationTag } from './verification-tag.tsx'

/** Licences to act, with their validity and whether somebody saw them. */
export function AdmissionsTable({ admissions }: { admissions: readonly Admission[] }) {
  const t = useT()
  const label = useLabel()
  const term = useTerm()
  const { place } = useNames()
  if (admissions.length === 0) return <p className="quiet">{t('directory.profile.admissions.empty')}</p>
  const columns: Column<Admission>[] = [
    {
      key: 'place',
      title: t('directory.profile.admissions.place'),
      heading: true,
      cell: (row) => place(row.jurisdiction),
    },
    {
      key: 'licence',
      title: t('directory.profile.admissions.licence'),
      typed: true,
      cell: (row) => row.title ?? t('shell.notStated'),
    },
    {
      key: 'rights',
      title: t('directory.profile.admissions.rights'),
      cell: (row) => row.ipTypes.map((code) => label('ipType', code)).join(t('shell.listSeparator')),
    },
    {
      key: 'validity',
      title: t('directory.profile.admissions.validity'),
      cell: (row) => term(row.validFrom, row.validTo),
    },
    {
      key: 'state',
      title: t('directory.profile.admissions.state'),
      cell: (row) => (
        <span>
          <span className="tags">
            {!row.current && <Tag tone="warm">{t('directory.profile.admissions.expired')}</Tag>}
            <VerificationTag level={row.verification} />
          </span>
          <CheckLine checks={row.checks} />
        </span>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('directory.profile.admissions.title')}
        captionHidden
        columns={columns}
        rows={admissions}
        rowKey={(row) => `${row.jurisdiction} ${row.title} ${row.validFrom} ${row.ipTypes}`}
      />
      <CheckNote checks={admissions.flatMap(({ checks }) => checks)} />
    </>
  )
}
