import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LetterSent } from '../accounts/letter-sent.tsx'
import { lettersGo } from '../http/letters.server.ts'
import { pageTitle } from '../i18n/page-title.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.letters.sent'))

export function loader({ context }: LoaderFunctionArgs) {
  return json({ letters: lettersGo(context.app) })
}

export default function SignUpSent() {
  return <LetterSent what="signUp" letters={useLoaderData<typeof loader>().letters} />
}
