import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Empty } from '../ui/empty.tsx'
import { cleared, type DirectoryQuery, directoryHref } from './directory-query.ts'
import type { Found } from './found.ts'
import { useFilterLabel } from './use-filter-label.ts'

/** An empty list: which condition to give up, and what that would find. */
export function NothingFound({ query, found }: { query: DirectoryQuery; found: Found }) {
  const t = useT()
  const label = useFilterLabel()
  const helpful = found.relaxations.filter(({ count }) => count > 0)
  const asked = directoryHref({ ...query, page: 1 }) !== directoryHref(cleared(query))
  const meant = found.corrections.filter(({ count }) => count > 0)
  return (
    <Empty title={t(asked ? `directory.lists.${query.list}.none` : 'directory.none.nobody')}>
      {meant.length > 0 && (
        <>
          <p>{t('directory.none.meant')}</p>
          <ul>
            {meant.map(({ q, count }) => (
              <li key={q}>
                <Link to={directoryHref({ ...query, q, page: 1 })}>
                  {t('directory.none.instead', { q, count })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {helpful.length > 0 && (
        <>
          <p>{t('directory.none.relax')}</p>
          <ul>
            {helpful.map(({ name, value, without, count }) => (
              <li key={directoryHref(without)}>
                <Link to={directoryHref(without)}>
                  {t('directory.none.without', {
                    label: name ? label(name, value) : t('directory.filters.query', { q: value }),
                    count,
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {query.q && <p>{t('directory.none.spelling')}</p>}
      <p>
        {asked && (
          <>
            <Link to={directoryHref(cleared(query))}>
              {t('directory.none.clear', { list: t(`directory.lists.${query.list}.title`) })}
            </Link>
            {' · '}
          </>
        )}
        <Link to="/disputes/new">{t('directory.none.describe')}</Link>
      </p>
    </Empty>
  )
}
