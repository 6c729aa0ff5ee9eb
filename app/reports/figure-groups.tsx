import { Link } from '@remix-run/react'
import { FIGURE_CODES, FIGURE_GROUPS, type FigureCode, figureOf } from '../domain/report/figures.ts'
import { useT } from '../i18n/context.tsx'
import { LIST_PATH, type ReportQuery, reportHref } from './report-query.ts'

/** Every item of the assessment: its number, which opens the list that it counts, and how it is counted. */
export function FigureGroups({
  figures,
  query,
}: {
  figures: Record<FigureCode, number>
  query: ReportQuery
}) {
  const t = useT()
  return (
    <div className="figure-groups">
      {FIGURE_GROUPS.map((group) => (
        <section key={group}>
          <h2>{t(`reports.group.${group}`)}</h2>
          <dl className="figure-list">
            {FIGURE_CODES.filter((code) => figureOf(code).group === group).map((code) => (
              <div key={code}>
                <dt>{t(`reports.name.${code}`)}</dt>
                <dd>
                  <Link to={reportHref({ ...query, figure: code, page: 1 }, LIST_PATH)}>{figures[code]}</Link>
                  <span className="quiet small">{t(`reports.definition.${code}`)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
