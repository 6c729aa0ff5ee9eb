import { Link } from '@remix-run/react'
import { type OwnConflict, stageOfConflict } from '../domain/conflict/own-record.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

type ConflictTableProps = {
  conflicts: readonly OwnConflict[]
  today: string
  /** Where a record is added to; staff only read. */
  hrefFor?: (id: string) => string
}

const TONES = { active: 'warm', over: 'open', later: 'open' } as const

/** What a party must stay away from. For its owner and the centre alone. */
export function ConflictTable({ conflicts, today, hrefFor }: ConflictTableProps) {
  const t = useT()
  const label = useLabel()
  const days = ({ validFrom, validTo }: OwnConflict) => {
    if (validFrom && validTo) return `${validFrom} – ${validTo}`
    if (validFrom) return t('profiles.conflicts.since', { day: validFrom })
    return validTo ? t('profiles.conflicts.until', { day: validTo }) : t('profiles.conflicts.open')
  }
  return (
    <DataTable
      caption={t('profiles.conflicts.caption')}
      captionHidden
      rows={conflicts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'names',
          title: t('profiles.conflicts.names'),
          heading: true,
          cell: ({ id, name, aliases, affiliates }) => (
            <span>
              {hrefFor ? <Link to={hrefFor(id)}>{name}</Link> : name}
              {aliases.length + affiliates.length > 0 && (
                <span className="application-line quiet small">
                  {[...aliases, ...affiliates].join(t('shell.listSeparator'))}
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'kind',
          title: t('profiles.conflicts.kind'),
          cell: ({ kind }) => label('conflictKind', kind),
        },
        {
          key: 'days',
          title: t('profiles.conflicts.days'),
          cell: (conflict) => {
            const stage = stageOfConflict(conflict, today)
            return (
              <span>
                <Tag tone={TONES[stage]}>{t(`profiles.conflicts.${stage}`)}</Tag>{' '}
                <span className="file-day">{days(conflict)}</span>
              </span>
            )
          },
        },
      ]}
    />
  )
}
