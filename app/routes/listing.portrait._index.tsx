import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ACCEPTED_PORTRAITS, PORTRAIT, type PortraitRefusal } from '../domain/profile/portrait.ts'
import { writtenSize } from '../files/written-size.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { readPortrait } from '../http/portrait-upload.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { findOwnPortrait, setPortrait } from '../profiles/portrait.server.ts'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.portrait.title'))

/** An expert's own portrait: kept here, published only where that is agreed to. */
export async function loader(args: LoaderFunctionArgs) {
  const { app, actor, profile } = await requireOwnEntry(args)
  const portrait = await findOwnPortrait(app.db, actor)
  return json({
    picture: portrait && `data:image/jpeg;base64,${portrait.jpeg.toString('base64')}`,
    published: profile.published.includes('portrait'),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor } = await requireOwnEntry(args)
  await findOwnPortrait(app.db, actor)
  const { jpeg, refused } = await readPortrait(args.request)
  if (refused !== null) return json({ refused }, refused === 'large' ? 413 : 422)
  await setPortrait(app.db, actor, jpeg, app.now())
  return redirectWithMessage(app, '/listing/portrait', 'profiles.portrait.kept')
}

export default function OwnPortrait() {
  const { picture, published } = useLoaderData<typeof loader>()
  const answered = useActionData<{ refused: PortraitRefusal }>()
  const t = useT()
  const problem =
    answered && t(`profiles.portrait.problem.${answered.refused}`, { size: writtenSize(PORTRAIT.bytes) })
  return (
    <>
      <PageHead
        title={t('profiles.portrait.title')}
        lede={t('profiles.portrait.lede')}
        crumbs={[
          { to: '/listing', label: t('shell.nav.listing') },
          { to: '/listing/profile', label: t('profiles.title') },
        ]}
      />
      {picture ? (
        <>
          <img
            className="portrait"
            src={picture}
            width={PORTRAIT.width / 2}
            height={PORTRAIT.height / 2}
            alt={t('profiles.portrait.own')}
          />
          <p>
            {t(published ? 'profiles.portrait.public' : 'profiles.portrait.notPublic')}{' '}
            <Link to="/listing/publication">{t('profiles.publication')}</Link>
          </p>
          <AskOnce act={t('profiles.portrait.remove')} what={t('profiles.portrait.removeHow')}>
            <Form method="post" action="/listing/portrait/removal">
              <Button tone="warm">{t('profiles.portrait.remove')}</Button>
            </Form>
          </AskOnce>
        </>
      ) : (
        <p className="quiet">{t('profiles.portrait.none')}</p>
      )}
      <Form method="post" encType="multipart/form-data" className="upload-form section">
        <ErrorSummary problems={problem ? [{ field: 'portrait', message: problem }] : []} />
        <Field
          id="portrait"
          label={t('profiles.portrait.choose')}
          hint={t('profiles.portrait.hint', { size: writtenSize(PORTRAIT.bytes) })}
          error={problem}
        >
          {(control) => (
            <input className="control" type="file" name="portrait" accept={ACCEPTED_PORTRAITS} {...control} />
          )}
        </Field>
        <Button>{t('profiles.portrait.save')}</Button>
      </Form>
    </>
  )
}
