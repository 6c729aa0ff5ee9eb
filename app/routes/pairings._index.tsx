import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { bindsFirm, keepsPairings } from '../domain/pairing/policy.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { useT } from '../i18n/context.tsx'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PairingTable } from '../pairings/pairing-table.tsx'
import { listKeptPairings, waitsForSide } from '../pairings/queries-kept.server.ts'
import { LinkButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('pairings.own.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (isStaff(actor)) throw redirect('/staff/pairings')
  if (!keepsPairings(actor)) throw new Problem('not_found', 'this account has no 1+1 agreements')
  const kept = await listKeptPairings(app.db, actor)
  // What waits for the firm's own answer comes first.
  const [waiting, rest] = [true, false].map((waits) =>
    kept.filter((one) => waitsForSide(actor, one) === waits),
  )
  const pairings = [...waiting!, ...rest!].map(({ terms: _, ...line }) => line)
  const jurisdictions = pairings.flatMap((one) => one.jurisdictions)
  return json({
    pairings,
    firmId: actor.partyId,
    binds: bindsFirm(actor),
    today: shanghaiDay(app.now()),
    names: namesFor(localeOf(request), { jurisdictions }),
  })
}

export default function OwnPairings() {
  const { pairings, firmId, binds, today, names } = useLoaderData<typeof loader>()
  const t = useT()
  const propose = binds && <LinkButton to="/pairings/new">{t('pairings.own.propose')}</LinkButton>
  return (
    <NamesProvider names={names}>
      <PageHead title={t('pairings.own.title')} lede={t('pairings.own.lede')} />
      {!binds && <p className="quiet">{t('pairings.own.onlyAdministrator')}</p>}
      {pairings.length === 0 ? (
        <Empty title={t('pairings.own.none')}>
          <p>{t('pairings.own.noneHow')}</p>
          {propose && <p>{propose}</p>}
        </Empty>
      ) : (
        <>
          {propose && <p className="actions">{propose}</p>}
          <PairingTable
            pairings={pairings}
            mine={({ sides }) => (sides.domestic.id === firmId ? 'domestic' : 'overseas')}
            today={today}
          />
        </>
      )}
    </NamesProvider>
  )
}
