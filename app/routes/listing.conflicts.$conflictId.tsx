import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormChoicesProvider } from '../applications/form-choices.ts'
import { SectionForm } from '../applications/section-form.tsx'
import { takeValues } from '../domain/application/read-fields.ts'
import { CONFLICT_ADDITIONS, valuesOfConflict } from '../domain/conflict/own-record.ts'
import { shanghaiDay } from '../domain/day.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formChoices } from '../http/form-choices.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { addToConflict } from '../profiles/commands-conflicts.server.ts'
import { ConflictTable } from '../profiles/conflict-table.tsx'
import { getConflictOf } from '../profiles/queries-conflicts.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.conflicts.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { app, profile } = await requireOwnEntry(args)
  return json({
    conflict: await getConflictOf(app.db, profile.partyId, args.params.conflictId!),
    today: shanghaiDay(app.now()),
    version: profile.version,
    choices: formChoices(localeOf(args.request)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor } = await requireOwnEntry(args)
  const form = await args.request.formData()
  const values = takeValues(CONFLICT_ADDITIONS, form)
  const given = { id: args.params.conflictId!, values, version: versionOf(form) }
  const issues = await addToConflict(app.db, actor, given, app.now())
  if (issues.length > 0) return json({ values, issues }, 422)
  return redirectWithMessage(app, '/listing/conflicts', 'profiles.message.conflictKept')
}

export default function OwnConflict() {
  const { conflict, today, version, choices } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <FormChoicesProvider value={choices}>
      <PageHead
        title={t('profiles.conflicts.editTitle', { name: conflict.name })}
        lede={t('profiles.conflicts.editLede')}
        crumbs={[
          { to: '/listing/profile', label: t('profiles.title') },
          { to: '/listing/conflicts', label: t('profiles.conflicts.title') },
        ]}
      />
      <ConflictTable conflicts={[conflict]} today={today} />
      <section className="section">
        <SectionForm
          fields={CONFLICT_ADDITIONS}
          values={answered?.values ?? valuesOfConflict(conflict)}
          issues={answered?.issues ?? []}
          version={version}
          submit={t('profiles.conflicts.save')}
          back={{ to: '/listing/conflicts', label: t('profiles.conflicts.title') }}
        />
      </section>
    </FormChoicesProvider>
  )
}
