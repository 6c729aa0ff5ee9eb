import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FilesSection } from '../files/files-section.tsx'
import { listFiles } from '../files/queries.server.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { takeFiles } from '../http/take-files.server.ts'
import { useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { ChangeFacts } from '../profiles/change-facts.tsx'
import { getChange } from '../profiles/queries-changes.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.change.files'))

/** What proves a change of one's own entry. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, actor, profile } = await requireOwnEntry(args)
  const change = await getChange(app.db, actor, args.params.changeId!)
  const { files, abilities } = await listFiles(app.db, actor, 'profile_change', change.id)
  const { kind, facts } = change
  return json({
    type: profile.type,
    kind,
    facts,
    files,
    abilities,
    names: namesOfApplication(localeOf(args.request), {}, [change]),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireOwnEntry(args)
  return takeFiles(args.request, args.context, actor, 'profile_change', args.params.changeId!)
}

export default function ChangeFiles() {
  const { type, kind, facts, files, abilities, names } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('profiles.change.files')}
        lede={t('profiles.change.filesHow')}
        crumbs={[
          { to: '/listing/profile', label: t('profiles.title') },
          { to: '/listing/changes', label: t('profiles.change.title') },
        ]}
      />
      <FilesSection files={files} abilities={abilities} refused={answered?.refused ?? []} />
      <section className="section">
        <h2>{t(`profiles.change.kind.${kind}`)}</h2>
        <ChangeFacts change={{ kind, facts }} type={type} />
      </section>
    </NamesProvider>
  )
}
