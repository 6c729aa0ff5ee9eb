import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormChoicesProvider } from '../applications/form-choices.ts'
import { SectionForm } from '../applications/section-form.tsx'
import { takeValues } from '../domain/application/read-fields.ts'
import { CONFLICT_FIELDS } from '../domain/conflict/own-record.ts'
import { shanghaiDay } from '../domain/day.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formChoices } from '../http/form-choices.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { checkConflict, recordConflict } from '../profiles/commands-conflicts.server.ts'
import { ConflictTable } from '../profiles/conflict-table.tsx'
import { listConflictsOf } from '../profiles/queries-conflicts.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.conflicts.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { app, profile } = await requireOwnEntry(args)
  return json({
    conflicts: await listConflictsOf(app.db, profile.partyId),
    today: shanghaiDay(app.now()),
    version: profile.version,
    choices: formChoices(localeOf(args.request)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor } = await requireOwnEntry(args)
  const form = await args.request.formData()
  const values = takeValues(CONFLICT_FIELDS, form)
  // What is on record stays there: a name is asked about once, and taken when the same is sent again.
  const name = values.against?.[0] ?? ''
  const asks = form.get('meant') !== name
  const keep = asks ? checkConflict : recordConflict
  const issues = await keep(app.db, actor, values, app.now())
  if (issues.length > 0) return json({ values, issues, asked: null }, 422)
  if (asks) return json({ values, issues, asked: name }, 422)
  return redirectWithMessage(app, '/listing/conflicts', 'profiles.message.conflictKept')
}

export default function OwnConflicts() {
  const { conflicts, today, version, choices } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <FormChoicesProvider value={choices}>
      <PageHead
        title={t('profiles.conflicts.title')}
        lede={t('profiles.conflicts.lede')}
        crumbs={[
          { to: '/listing', label: t('shell.nav.listing') },
          { to: '/listing/profile', label: t('profiles.title') },
        ]}
      />
      {conflicts.length === 0 ? (
        <p className="quiet">{t('profiles.conflicts.none')}</p>
      ) : (
        <ConflictTable conflicts={conflicts} today={today} hrefFor={(id) => `/listing/conflicts/${id}`} />
      )}
      <section className="section">
        <h2>{t('profiles.conflicts.addTitle')}</h2>
        <SectionForm
          key={conflicts.length}
          fields={CONFLICT_FIELDS}
          values={answered?.values ?? {}}
          issues={answered?.issues ?? []}
          version={version}
          ask={
            answered?.asked
              ? {
                  of: answered.asked,
                  title: t('profiles.conflicts.meantTitle', { name: answered.asked }),
                  what: t('profiles.conflicts.meant'),
                }
              : null
          }
          submit={t(answered?.asked ? 'profiles.conflicts.meantYes' : 'profiles.conflicts.add')}
          back={
            answered?.asked
              ? { to: '/listing/conflicts', label: t('shell.notNow') }
              : { to: '/listing/profile', label: t('profiles.back') }
          }
        />
      </section>
    </FormChoicesProvider>
  )
}
