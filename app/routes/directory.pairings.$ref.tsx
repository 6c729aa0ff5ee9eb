import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { codesOfPairings } from '../directory/codes.ts'
import { namesIn } from '../directory/party-name.tsx'
import { shanghaiDay } from '../domain/day.ts'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { PairingProfile } from '../pairings/pairing-profile.tsx'
import { getPairing } from '../pairings/queries.server.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t, locale) =>
    data
      ? t('directory.pairing.title', {
          domestic: namesIn(locale, data.pairing.domestic).first.text,
          overseas: namesIn(locale, data.pairing.overseas).first.text,
        })
      : t('directory.title'),
  )

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  const pairing = await getPairing(db, params.ref ?? '', shanghaiDay(now()))
  return json({ pairing, names: namesFor(localeOf(request), codesOfPairings([pairing])) })
}

export default function PairingPage() {
  const { pairing, names } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <PairingProfile pairing={pairing} />
    </NamesProvider>
  )
}
