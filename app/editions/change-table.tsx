import { OtherName, PartyName } from '../directory/party-name.tsx'
import { changesOf, type EditionEntry, type EditionField } from '../domain/edition/difference.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { DataTable } from '../ui/data-table.tsx'

type Changed = { before: EditionEntry; after: EditionEntry }

/** Entries of two editions that read otherwise, with what each said and says. */
export function ChangeTable({ changed }: { changed: readonly Changed[] }) {
  const t = useT()
  const say = useSayValue()
  return (
    <DataTable
      caption={t('editions.changed', { count: changed.length })}
      columns={[
        {
          key: 'name',
          title: t('editions.name'),
          heading: true,
          cell: ({ after }: Changed) => (
            <span>
              <PartyName party={after} /> <OtherName party={after} />
            </span>
          ),
        },
        {
          key: 'change',
          title: t('editions.change'),
          cell: ({ before, after }: Changed) => (
            <span>
              {changesOf(before, after).map((change) => (
                <span className="application-line" key={change.field}>
                  {t('editions.changeOf', {
                    field: t(`editions.field.${change.field}`),
                    before: say(change.field, change.before),
                    after: say(change.field, change.after),
                  })}
                </span>
              ))}
            </span>
          ),
        },
        { key: 'ref', title: t('editions.ref'), cell: ({ after }: Changed) => after.ref },
      ]}
      rows={changed}
      rowKey={({ after }) => after.ref}
    />
  )
}

/** A frozen value in words: codes by their labels of today, everything else as it stood. */
function useSayValue(): (field: EditionField, value: string | null) => string {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  return (field, value) => {
    if (value === null) return t('editions.nothing')
    if (field === 'origin' || field === 'kind')
      return label(field === 'kind' ? 'providerKind' : 'origin', value)
    return field === 'country' ? place(value) : value
  }
}
