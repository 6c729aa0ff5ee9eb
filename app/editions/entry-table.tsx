import { Link } from '@remix-run/react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import { OtherName, PartyName } from '../directory/party-name.tsx'
import type { EditionEntry } from '../domain/edition/difference.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** Entries as they were on the day of their edition. A reference leads to today's page, where there still is one. */
export function EntryTable({ caption, entries }: { caption: string; entries: readonly EditionEntry[] }) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'name',
          title: t('editions.name'),
          heading: true,
          cell: (entry) => (
            <span>
              <PartyName party={entry} /> <OtherName party={entry} />
            </span>
          ),
        },
        {
          key: 'about',
          title: t('editions.about'),
          cell: ({ facts }) =>
            facts.kind
              ? label('providerKind', facts.kind)
              : [facts.unit, facts.title].filter(Boolean).join(' '),
        },
        {
          key: 'place',
          title: t('editions.place'),
          cell: ({ facts }) => [facts.country && place(facts.country), facts.city].filter(Boolean).join(' '),
        },
        {
          key: 'listedOn',
          title: t('editions.listedOn'),
          unbroken: true,
          cell: ({ facts }) => facts.listedOn ?? '–',
        },
        {
          key: 'termEnd',
          title: t('editions.termEnd'),
          unbroken: true,
          cell: ({ facts }) => facts.termEnd ?? '–',
        },
        {
          key: 'ref',
          title: t('editions.ref'),
          cell: ({ type, ref }) => <Link to={directoryPath(LIST_OF[type], ref)}>{ref}</Link>,
        },
      ]}
      rows={entries}
      rowKey={({ ref }) => ref}
    />
  )
}
