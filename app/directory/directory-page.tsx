import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'
import { type Names, NamesProvider } from '../i18n/names.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { ChosenFilters } from './chosen-filters.tsx'
import { type DirectoryQuery, directoryHref } from './directory-query.ts'
import { FacetGroup } from './facet-group.tsx'
import type { Found } from './found.ts'
import { directoryPath, FILTERS, LISTS } from './lists.ts'
import { NothingFound } from './nothing-found.tsx'
import { SEARCH_FORM, SearchBox } from './search-box.tsx'
import { type DirectorySearch, useDirectorySearch } from './use-directory-search.ts'

type DirectoryPageProps = { query: DirectoryQuery; found: Found; names: Names; children: ReactNode }

/** One list of the directory: search, filters, and the rows given as children. */
export function DirectoryPage({ query, found, names, children }: DirectoryPageProps) {
  const t = useT()
  const search = useDirectorySearch(query)
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t(`directory.lists.${query.list}.title`)}
        lede={t(`directory.lists.${query.list}.lede`)}
        crumbs={[{ to: directoryPath('experts'), label: t('directory.title') }]}
      />
      <ListTabs query={query} />
      <SearchBox search={search} />
      <div className="directory">
        <Filters found={found} search={search} />
        <section aria-busy={search.busy} aria-label={t(`directory.lists.${query.list}.title`)}>
          <p className="directory-count" role="status">
            {t(`directory.lists.${query.list}.found`, { count: found.total })}
          </p>
          <ChosenFilters query={query} />
          {found.total === 0 ? (
            <NothingFound query={query} found={found} />
          ) : (
            <ol className="rows">{children}</ol>
          )}
          <Pagination
            page={query.page}
            pages={found.pages}
            hrefFor={(page) => directoryHref({ ...query, page })}
          />
        </section>
      </div>
    </NamesProvider>
  )
}

/** The text that was searched for goes along to the other lists; their filters differ. */
function ListTabs({ query }: { query: DirectoryQuery }) {
  const t = useT()
  return (
    <Tabs
      label={t('directory.switch')}
      tabs={LISTS.map((list) => ({
        to: directoryHref({ list, q: query.q, chosen: {}, page: 1 }),
        label: t(`directory.lists.${list}.title`),
        current: list === query.list,
      }))}
    />
  )
}

function Filters({ found, search }: { found: Found; search: DirectorySearch }) {
  const t = useT()
  return (
    <div className="filters">
      <input type="checkbox" className="filters-switch visually-hidden" id="show-filters" />
      <label className="filters-show" htmlFor="show-filters">
        {t('directory.filters.show')}
      </label>
      <section className="filters-body" aria-label={t('directory.filters.title')}>
        {FILTERS[search.shown.list].map((name) => (
          <FacetGroup key={name} name={name} counts={found.facets[name] ?? []} search={search} />
        ))}
        <noscript>
          <button className="button button-quiet" type="submit" form={SEARCH_FORM}>
            {t('directory.filters.apply')}
          </button>
        </noscript>
      </section>
    </div>
  )
}
