import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { isProblem } from '../domain/errors.ts'
import { publicationFieldsOf } from '../domain/profile/publication.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { setPublication } from '../profiles/commands.server.ts'
import { lastChoices } from '../profiles/queries-publication.server.ts'
import { statedIn } from '../profiles/stated.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.publish.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { app, profile } = await requireOwnEntry(args)
  const choices = await lastChoices(app.db, profile.partyId)
  return json({
    version: profile.version,
    fields: publicationFieldsOf(profile.type).map((field) => {
      const choice = choices.get(field)
      return {
        field,
        published: profile.published.includes(field),
        since: choice?.published ? shanghaiDay(new Date(choice.at)) : null,
        stated: statedIn(profile.form, field),
      }
    }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor } = await requireOwnEntry(args)
  const form = await args.request.formData()
  const published = form.getAll('published').map(String)
  try {
    await setPublication(app.db, actor, { published, version: versionOf(form) }, app.now())
  } catch (error) {
    if (!isProblem(error) || error.code !== 'stale_state') throw error
    return json({ stale: true }, 409)
  }
  return redirectWithMessage(app, '/listing/profile', 'profiles.message.published')
}

export default function Publication() {
  const { version, fields } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('profiles.publish.title')}
        lede={t('profiles.publish.lede')}
        crumbs={[
          { to: '/listing', label: t('shell.nav.listing') },
          { to: '/listing/profile', label: t('profiles.title') },
        ]}
      />
      {answered?.stale && (
        <Notice tone="warm" live>
          {t('profiles.conflict.publication')}
        </Notice>
      )}
      <p>{t('profiles.publish.text')}</p>
      <p className="quiet">{t('profiles.publish.required')}</p>
      <LongForm key={version} className="application-fields section">
        <VersionField version={version} />
        <fieldset className="field">
          <legend className="field-label">{t('profiles.publish.legend')}</legend>
          {fields.map(({ field, published, since, stated }) => (
            <Choice key={field} type="checkbox" name="published" value={field} defaultChecked={published}>
              <span>
                {t(`profiles.field.${field}`)}
                <span className="application-line quiet small">
                  {[
                    ...(stated === null
                      ? []
                      : [
                          stated
                            ? t('profiles.publish.current', { value: stated })
                            : t('profiles.publish.nothing'),
                        ]),
                    ...(since ? [t('profiles.publish.since', { day: since })] : []),
                  ].join(' · ')}
                </span>
              </span>
            </Choice>
          ))}
        </fieldset>
        <p className="actions">
          <Button>{t('profiles.publish.save')}</Button>
          <Link to="/listing/profile">{t('profiles.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}
