import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormChoicesProvider } from '../applications/form-choices.ts'
import { SectionForm } from '../applications/section-form.tsx'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { takeValues } from '../domain/application/read-fields.ts'
import { CLAIM_KINDS } from '../domain/application/sections.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formChoices } from '../http/form-choices.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { proposeClaim } from '../profiles/commands-changes.server.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.change.add'))

async function find(args: LoaderFunctionArgs) {
  const own = await requireOwnEntry(args)
  const kind = CLAIM_KINDS.find((one) => one === args.params.kind)
  if (!kind || own.profile.type === 'think_tank')
    throw new Problem('not_found', 'nothing such is put on record')
  return { ...own, kind }
}

export async function loader(args: LoaderFunctionArgs) {
  const { kind, profile } = await find(args)
  return json({ kind, version: profile.version, choices: formChoices(localeOf(args.request)) })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, kind } = await find(args)
  const values = takeValues(CLAIM_FIELDS[kind], await args.request.formData())
  const issues = await proposeClaim(app.db, actor, { kind, values }, app.now())
  if (issues.length > 0) return json({ values, issues }, 422)
  return redirectWithMessage(app, '/listing/changes', 'profiles.message.proposedClaim')
}

export default function NewClaim() {
  const { kind, version, choices } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <FormChoicesProvider value={choices}>
      <PageHead
        title={t('profiles.change.addKind', { kind: t(`profiles.change.kind.${kind}`) })}
        lede={t('profiles.change.lede')}
        crumbs={[
          { to: '/listing/profile', label: t('profiles.title') },
          { to: '/listing/changes', label: t('profiles.change.title') },
        ]}
      />
      <SectionForm
        fields={CLAIM_FIELDS[kind]}
        values={answered?.values ?? {}}
        issues={answered?.issues ?? []}
        version={version}
        submit={t('profiles.change.propose')}
        back={{ to: '/listing/changes', label: t('profiles.change.title') }}
      />
    </FormChoicesProvider>
  )
}
