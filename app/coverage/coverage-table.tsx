import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { SUPPLY_SECTIONS } from '../domain/matching/coverage.ts'
import { useT } from '../i18n/context.tsx'
import { TableFrame } from '../ui/data-table.tsx'
import { BandScale, BandStrip } from './band-strip.tsx'
import { type CoverageQuery, coverageHref, type SortKey, sortedBy } from './coverage-query.ts'
import type { CoverageRow } from './coverage-row.ts'
import { usePlaceAndRight } from './use-place-and-right.ts'
import { writtenScore } from './written-score.ts'

type CoverageTableProps = { rows: readonly CoverageRow[]; total: number; query: CoverageQuery }

const FIGURES = ['pairs', 'pending', 'requests', 'empties'] as const

/** Supply and demand by place: dense, its head in sight, sorted by links. */
export function CoverageTable({ rows, total, query }: CoverageTableProps) {
  const t = useT()
  const placeAndRight = usePlaceAndRight()
  return (
    <TableFrame wide>
      <table className="data-table coverage">
        <caption>{t('staff.coverage.caption', { count: total })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.coverage.place')}</th>
            {SUPPLY_SECTIONS.map((section) => (
              <Head key={section} sort={section} query={query} title={t(`staff.coverage.supply.${section}`)}>
                <BandScale />
              </Head>
            ))}
            {FIGURES.map((figure) => (
              <Head
                key={figure}
                sort={figure}
                query={query}
                title={t(`staff.coverage.${figure}`)}
                className="number"
              />
            ))}
            <Head sort="gap" query={query} title={t('staff.coverage.score')} className="number" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.jurisdiction}:${row.ipType}`}>
              <th scope="row">{placeAndRight(row)}</th>
              {SUPPLY_SECTIONS.map((section) => (
                <td key={section}>
                  <Title>{t(`staff.coverage.supply.${section}`)}</Title>
                  <span>
                    <BandStrip counts={row.supply[section]} />
                  </span>
                </td>
              ))}
              {FIGURES.map((figure) => (
                <td key={figure} className="number">
                  <Title>{t(`staff.coverage.${figure}`)}</Title>
                  {row[figure]}
                </td>
              ))}
              <td className="number">
                <Title>{t('staff.coverage.score')}</Title>
                {writtenScore(row.gap.score)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** The title of a column beside its value, for a phone, where the head is out of sight. */
function Title({ children }: { children: ReactNode }) {
  return (
    <span className="data-table-title" aria-hidden="true">
      {children}
    </span>
  )
}

type HeadProps = {
  sort: SortKey
  query: CoverageQuery
  title: string
  className?: string
  children?: ReactNode
}

function Head({ sort, query, title, className, children }: HeadProps) {
  const current = query.sort === sort
  const arrow = query.descending ? '↓' : '↑'
  return (
    <th
      scope="col"
      className={className}
      aria-sort={current ? (query.descending ? 'descending' : 'ascending') : undefined}
    >
      <Link to={coverageHref(sortedBy(query, sort))} preventScrollReset>
        {title}
        {current && <span aria-hidden="true">{arrow}</span>}
      </Link>
      {children}
    </th>
  )
}
