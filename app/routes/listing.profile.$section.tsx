import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormChoicesProvider } from '../applications/form-choices.ts'
import { SaveConflict } from '../applications/save-conflict.tsx'
import { SectionForm } from '../applications/section-form.tsx'
import { type FieldIssue, takeValues } from '../domain/application/read-fields.ts'
import type { Values } from '../domain/application/values.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import { type ProfileSection, profileSectionOf } from '../domain/profile/sections.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formChoices } from '../http/form-choices.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { saveProfileSection } from '../profiles/commands.server.ts'
import { proposeIdentity } from '../profiles/commands-changes.server.ts'
import type { Profile } from '../profiles/queries.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.title'))

/** What stands on a page of the entry now, as its form shows it. */
function valuesOf(profile: Profile, section: ProfileSection): Values {
  const values = profile.form[section.keptIn] ?? {}
  return section.code === 'relations' ? { ...values, affiliates: [profile.affiliates.join('\n')] } : values
}

async function find(args: LoaderFunctionArgs) {
  const own = await requireOwnEntry(args)
  const section = profileSectionOf(own.profile.type, args.params.section!)
  if (!section) throw new Problem('not_found', 'an entry has no such page')
  return { ...own, section }
}

export async function loader(args: LoaderFunctionArgs) {
  const { profile, section } = await find(args)
  const locale = localeOf(args.request)
  const values = valuesOf(profile, section)
  return json({
    type: profile.type,
    code: section.code,
    version: profile.version,
    values,
    choices: formChoices(locale, values.language),
    names: namesOfApplication(locale, profile.form, []),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, profile, section } = await find(args)
  const form = await args.request.formData()
  const values = takeValues(section.fields, form)
  const version = versionOf(form)
  const refuse = (issues: FieldIssue[], theirs: Values | null, current: number) =>
    json({ values, issues, theirs, version: current }, theirs ? 409 : 422)
  const save = section.mode === 'examined' ? proposeIdentity : saveProfileSection
  try {
    const issues = await save(app.db, actor, { code: section.code, values, version }, app.now())
    if (issues.length > 0) return refuse(issues, null, version)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale_state') throw error
    return refuse([], valuesOf(profile, section), profile.version)
  }
  return section.mode === 'examined'
    ? redirectWithMessage(app, '/listing/changes', 'profiles.message.proposed')
    : redirectWithMessage(app, '/listing/profile', 'profiles.message.saved')
}

export default function ProfileSectionPage() {
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const section = profileSectionOf(data.type, data.code)
  const values = answered?.values ?? data.values
  if (!section) return null
  return (
    <NamesProvider names={data.names}>
      <FormChoicesProvider value={data.choices}>
        <PageHead
          title={t(`profiles.section.${section.code}`)}
          lede={t(`profiles.sectionHint.${section.code}`)}
          crumbs={[
            { to: '/listing', label: t('shell.nav.listing') },
            { to: '/listing/profile', label: t('profiles.title') },
          ]}
        />
        {answered?.theirs && <SaveConflict fields={section.fields} theirs={answered.theirs} yours={values} />}
        <SectionForm
          fields={section.fields}
          values={values}
          issues={answered?.issues ?? []}
          version={answered?.version ?? data.version}
          submit={t(section.mode === 'examined' ? 'profiles.change.propose' : 'profiles.save')}
          back={{ to: '/listing/profile', label: t('profiles.back') }}
        />
      </FormChoicesProvider>
    </NamesProvider>
  )
}
