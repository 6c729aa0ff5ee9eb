import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { confirmsPassword } from '../accounts/authenticate.server.ts'
import { eraseOwnAccount } from '../accounts/commands-erasure.server.ts'
import { ConfirmForm } from '../accounts/confirm-form.tsx'
import { findErasure } from '../accounts/queries-erasure.server.ts'
import { errorOf, sayAccountProblems } from '../accounts/say-problems.ts'
import type { AppContext } from '../context.server.ts'
import { canEraseOwn, managesColleagues } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { dropFromDisk } from '../http/drop-from-disk.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { endedSessionCookie } from '../http/sessions.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { OpenBusinessList } from '../listings/open-business-list.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.data.erase'))

async function requireOwner(request: Request, app: AppContext): Promise<Actor> {
  const actor = await requireActor(request, app)
  if (!canEraseOwn(actor)) throw new Problem('not_found', 'accounts of staff are closed by an administrator')
  return actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireOwner(request, app)
  const { endsListing, obstacle, open, unmanaged } = await findErasure(app.db, actor, app.now())
  return json({ endsListing, obstacle, open, unmanaged, sharesHouse: managesColleagues(actor) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireOwner(request, app)
  const { current, left } = await typedForm(request, ['current', 'left'])
  const { unmanaged } = await findErasure(app.db, actor, app.now())
  const problems = []
  if (unmanaged && left === '') problems.push({ field: 'left', code: 'left_unconfirmed' })
  if (!(await confirmsPassword(app.db, actor.id, current, app.now()))) {
    problems.push({ field: 'current', code: 'password_wrong' })
  }
  if (problems.length > 0) {
    const codes = problems.map(({ code }) => code)
    return loggedRefusal(context, codes, { problems, left: left !== '' })
  }
  await dropFromDisk(app.environment.dataDir, await eraseOwnAccount(app.db, actor, app.now()))
  return redirectWithMessage(app, '/', 'accounts.data.erased', { 'set-cookie': endedSessionCookie() })
}

export default function Erasure() {
  const { endsListing, obstacle, open, unmanaged, sharesHouse } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const titled = useTitle()
  const problems = sayAccountProblems(t, answered?.problems)
  const hasMore = open !== null && (endsListing || obstacle !== null)
  return (
    <>
      <PageHead
        title={t('accounts.data.erase')}
        lede={t('accounts.data.eraseWhat')}
        crumbs={[
          { to: '/account', label: t('accounts.mine.title') },
          { to: '/account/data', label: t('accounts.mine.data') },
        ]}
      />
      {obstacle && (
        <Notice tone="warm">
          <p>
            {t(obstacle === 'engagements' ? 'accounts.data.eraseEngaged' : 'accounts.data.eraseLastKeeper')}
          </p>
          {obstacle === 'last_keeper' && (
            <p className="actions">
              {sharesHouse && <Link to="/account/colleagues">{t('accounts.data.eraseToColleagues')}</Link>}
              <Link to="/listing">{t('accounts.data.eraseToLeave')}</Link>
            </p>
          )}
        </Notice>
      )}
      {endsListing && <Notice tone="warm">{t('accounts.data.eraseEndsListing')}</Notice>}
      {hasMore && (
        <section className="section">
          <h2>{t('listings.leave.openTitle')}</h2>
          <OpenBusinessList open={open} />
        </section>
      )}
      {unmanaged && (
        <Notice tone="warm">
          <p>{t('accounts.data.eraseLeaves')}</p>
          <ul>
            {unmanaged.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/disputes/${id}`}>{titled(title)}</Link>
              </li>
            ))}
          </ul>
          {sharesHouse && (
            <p className="actions">
              <Link to="/account/colleagues">{t('accounts.data.eraseToColleagues')}</Link>
            </p>
          )}
        </Notice>
      )}
      {!obstacle && (
        <>
          <Notice tone="warm">{t('accounts.data.eraseFinal')}</Notice>
          <ConfirmForm
            submit={t('accounts.data.eraseNow')}
            tone="warm"
            back="/account/data"
            problems={problems}
          >
            {unmanaged && (
              <Checkboxes
                name="left"
                legend={t('accounts.data.eraseLeft')}
                error={errorOf(problems, 'left')}
                options={[{ value: 'yes', label: t('accounts.data.eraseLeftKnown') }]}
                chosen={answered?.left ? ['yes'] : []}
              />
            )}
          </ConfirmForm>
        </>
      )}
    </>
  )
}
