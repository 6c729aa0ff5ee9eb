import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { allChosen, cleared, type DirectoryQuery, directoryHref, toggled } from './directory-query.ts'
import { useFilterLabel } from './use-filter-label.ts'

/** Every condition of the list, each a link that takes it away. */
export function ChosenFilters({ query }: { query: DirectoryQuery }) {
  const t = useT()
  const label = useFilterLabel()
  const chosen = allChosen(query)
  if (chosen.length === 0 && query.q === '') return null
  const conditions = [
    ...(query.q
      ? [{ text: t('directory.filters.query', { q: query.q }), without: { ...query, q: '', page: 1 } }]
      : []),
    ...chosen.map(({ name, value }) => ({
      text: label(name, value),
      without: toggled(query, name, value),
    })),
  ]
  return (
    <ul className="chosen plain-list" aria-label={t('directory.filters.chosen')}>
      {conditions.map(({ text, without }) => (
        <li key={directoryHref(without)}>
          <Link
            to={directoryHref(without)}
            preventScrollReset
            aria-label={t('directory.filters.remove', { label: text })}
          >
            {text}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {conditions.length > 1 && (
        <li>
          <Link className="chosen-clear" to={directoryHref(cleared(query))} preventScrollReset>
            {t('directory.filters.clear')}
          </Link>
        </li>
      )}
    </ul>
  )
}
