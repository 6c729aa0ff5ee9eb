import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FORUM_SOURCES, FORUMS_AS_OF, forumNames } from '../domain/vocabulary/forums.ts'
import { LATTICE } from '../domain/vocabulary/lattice.ts'
import { namesFor } from '../i18n/names.server.ts'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { languageOf, localeOf } from '../i18n/preferences.server.ts'
import { MethodPage } from '../method/method-page.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('matching.title'))

export function loader({ request }: LoaderFunctionArgs) {
  const jurisdictions = LATTICE.flatMap((row) => [row.organisation, ...row.members])
  return json({
    names: namesFor(localeOf(request), { jurisdictions }),
    forums: {
      names: forumNames(languageOf(request)),
      asOf: FORUMS_AS_OF,
      sources: Object.values(FORUM_SOURCES),
    },
  })
}

export default function HowMatchingWorks() {
  const { names, forums } = useLoaderData<typeof loader>()
  return (
    <NamesProvider names={names}>
      <MethodPage forums={forums} />
    </NamesProvider>
  )
}
