import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '../http/require-staff.server.ts'
import { pageTitle } from '../i18n/page-title.ts'
import { ListingLetter } from '../listings/listing-letter.tsx'
import { getListingLetter } from '../listings/queries-letter.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('listings.letter.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const partyId = params.partyId!
  const back = `/staff/listings/${partyId}`
  return json({ back, letter: await getListingLetter(app.db, actor, partyId, params.stepId!) })
}

export default function Letter() {
  return <ListingLetter {...useLoaderData<typeof loader>()} />
}
