import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { appliesAs } from '../domain/application/policy.ts'
import { Problem } from '../domain/errors.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { ListingLetter } from '../listings/listing-letter.tsx'
import { getListingLetter } from '../listings/queries-letter.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.letter.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!appliesAs(actor) || !actor.partyId) throw new Problem('not_found', 'this account keeps no listing')
  const { partyId } = actor
  const back = '/listing'
  return json({ back, letter: await getListingLetter(app.db, actor, partyId, params.stepId!) })
}

export default function Letter() {
  return <ListingLetter {...useLoaderData<typeof loader>()} />
}
