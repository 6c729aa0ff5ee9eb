import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { pagesToShow } from './pages-to-show.ts'

type PaginationProps = { page: number; pages: number; hrefFor: (page: number) => string }

/** Links to the pages of a list; nothing when there is one page. */
export function Pagination({ page, pages, hrefFor }: PaginationProps) {
  const t = useT()
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={t('shell.pagination.label')}>
      {page > 1 && (
        <Link to={hrefFor(page - 1)} rel="prev">
          {t('shell.pagination.previous')}
        </Link>
      )}
      <ul className="plain-list">
        {pagesToShow(page, pages).map((shown, index) => (
          <li key={shown ?? `gap-${index}`}>
            {shown === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <Link
                to={hrefFor(shown)}
                aria-current={shown === page ? 'page' : undefined}
                aria-label={t('shell.pagination.page', { page: shown })}
              >
                {shown}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {page < pages && (
        <Link to={hrefFor(page + 1)} rel="next">
          {t('shell.pagination.next')}
        </Link>
      )}
    </nav>
  )
}
