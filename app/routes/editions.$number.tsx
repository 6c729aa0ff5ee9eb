import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { differenceOf, type EditionEntry } from '../domain/edition/difference.ts'
import { PARTY_TYPES } from '../domain/vocabulary/parties.ts'
import { ChangeTable } from '../editions/change-table.tsx'
import { EntryTable } from '../editions/entry-table.tsx'
import { getEdition } from '../editions/queries.server.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { useCentreName } from '../ui/centre-name.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('editions.title'))

/** One edition at its permanent address, and what it says otherwise than the one before. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const number = /^\d{1,6}$/.test(params.number ?? '') ? Number(params.number) : 0
  const edition = await getEdition(app.db, number)
  const before = number > 1 ? (await getEdition(app.db, number - 1)).entries : null
  const countries = [...edition.entries, ...(before ?? [])].flatMap(({ facts }) => facts.country ?? [])
  return json({
    edition,
    difference: before && differenceOf(before, edition.entries),
    address: new URL(`/editions/${number}`, app.environment.publicUrl ?? request.url).href,
    names: namesFor(localeOf(request), { jurisdictions: countries }),
  })
}

export default function EditionPage() {
  const { edition, difference, address, names } = useLoaderData<typeof loader>()
  const { number, asOf, entries } = edition
  const t = useT()
  const label = useLabel()
  const centre = useCentreName() ?? t('shell.footer.hostDemo')
  const day = asOf
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('editions.one', { number })}
        lede={t('editions.asOf', { day, count: entries.length })}
        crumbs={[{ to: '/editions', label: t('editions.title') }]}
      />
      <p className="actions screen-only">
        <Link to="/editions">{t('editions.title')}</Link>
        <PrintButton>{t('editions.print')}</PrintButton>
      </p>
      {PARTY_TYPES.map((type) => {
        const some = entries.filter((entry) => entry.type === type)
        if (some.length === 0) return null
        const caption = t('editions.caption', { kind: label('partyType', type), count: some.length })
        return (
          <section className="section" key={type}>
            <h2>{label('partyType', type)}</h2>
            <EntryTable caption={caption} entries={some} />
          </section>
        )
      })}
      <section className="section">
        <h2>{difference ? t('editions.difference', { number: number - 1 }) : t('editions.first')}</h2>
        {difference && <Changes {...difference} />}
      </section>
      <section className="section">
        <h2>{t('editions.cite')}</h2>
        <p>{t('editions.citation', { centre, number, day, address })}</p>
      </section>
    </NamesProvider>
  )
}

type ChangesProps = {
  added: EditionEntry[]
  removed: EditionEntry[]
  changed: { before: EditionEntry; after: EditionEntry }[]
}

/** Who came, who went, and who says something else than in the edition before. */
function Changes({ added, removed, changed }: ChangesProps) {
  const t = useT()
  const groups = [
    { key: 'added', entries: added },
    { key: 'removed', entries: removed },
  ] as const
  if (added.length + removed.length + changed.length === 0) return <p>{t('editions.same')}</p>
  return (
    <>
      {groups.map(({ key, entries }) =>
        entries.length === 0 ? null : (
          <EntryTable key={key} caption={t(`editions.${key}`, { count: entries.length })} entries={entries} />
        ),
      )}
      {changed.length > 0 && <ChangeTable changed={changed} />}
    </>
  )
}
