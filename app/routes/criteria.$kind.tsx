import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CriteriaTable } from '../criteria/criteria-table.tsx'
import { currentCriteria, getCriteria, listCriteria } from '../criteria/queries.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { PARTY_TYPES, type PartyType } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('applications.start.criteria'))

/** The checklist of a kind: the one in force, or `?version=` as it was. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const kind = PARTY_TYPES.find((one) => one === params.kind)
  if (!kind) throw new Problem('not_found', 'nobody applies as that')
  const version = new URL(request.url).searchParams.get('version')
  const criteria = version
    ? await getCriteria(app.db, kind, Number(version) || 0)
    : await currentCriteria(app.db, kind, shanghaiDay(app.now()))
  const versions = await listCriteria(app.db, kind)
  return json({
    criteria,
    versions: versions.map(({ version, inForceFrom }) => ({ version, inForceFrom })),
  })
}

export default function CriteriaPage() {
  const { criteria, versions } = useLoaderData<typeof loader>()
  const t = useT()
  const label = useLabel()
  const { kind, version, inForceFrom, items } = criteria
  const title = (one: PartyType) => t('applications.criteria.title', { kind: label('partyType', one) })
  return (
    <>
      <PageHead
        title={title(kind)}
        lede={t('applications.criteria.lede', { version, day: inForceFrom })}
        crumbs={[{ to: '/apply', label: t('applications.start.title') }]}
      />
      <p className="actions screen-only">
        <Link to="/apply">{t('applications.start.title')}</Link>
        <PrintButton>{t('applications.criteria.print')}</PrintButton>
      </p>
      <CriteriaTable items={items} />
      <section className="section screen-only">
        <h2>{t('applications.criteria.older')}</h2>
        <ul className="plain-list">
          {versions.map((one) => (
            <li key={one.version}>
              <Link to={`/criteria/${kind}?version=${one.version}`}>
                {t('applications.criteria.version', { version: one.version, day: one.inForceFrom })}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section className="section screen-only">
        <h2>{t('applications.criteria.others')}</h2>
        <ul className="plain-list">
          {PARTY_TYPES.filter((one) => one !== kind).map((one) => (
            <li key={one}>
              <Link to={`/criteria/${one}`}>{title(one)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
