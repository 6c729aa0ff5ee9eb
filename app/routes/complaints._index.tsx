import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../i18n/page-title.ts'
import { ComplaintsPage } from '../site/complaints-page.tsx'
import { getSiteSettings } from '../site/queries.server.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('site.complaints.title'))

export async function loader({ context }: LoaderFunctionArgs) {
  const { contact } = await getSiteSettings(context.app.db)
  return json({ contact })
}

export default function Complaints() {
  return <ComplaintsPage contact={useLoaderData<typeof loader>().contact} />
}
