import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createApiToken } from '../accounts/commands-tokens.server.ts'
import { type ApiTokenRow, listApiTokens } from '../accounts/queries.server.ts'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import { newApiToken } from '../accounts/secret.server.ts'
import { TokenForm } from '../accounts/token-form.tsx'
import { TokenTable } from '../accounts/token-table.tsx'
import type { AppContext } from '../context.server.ts'
import { managesTokens } from '../domain/account/policy.ts'
import type { AccountProblem } from '../domain/account/sign-up.ts'
import { readTokenWish, TOKEN_SCOPES } from '../domain/account/token.ts'
import { type Actor, STAFF_ROLES } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

const DAY_MS = 86_400_000

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.tokens.title'))

async function requireManager(request: Request, app: AppContext): Promise<Actor> {
  const actor = await requireStaff(request, app)
  if (!managesTokens(actor)) throw new Problem('not_found', 'only administrators see tokens')
  return actor
}

function lineOf(row: ApiTokenRow, now: Date) {
  const { id, name, scopes, createdAt, expiresAt, revokedAt } = row
  const isOver = expiresAt <= now.toISOString()
  return {
    id,
    name,
    role: STAFF_ROLES.find((role) => role === row.role) ?? 'reviewer',
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
    since: shanghaiDay(new Date(createdAt)),
    until: shanghaiDay(new Date(expiresAt)),
    state: revokedAt ? ('revoked' as const) : isOver ? ('expired' as const) : ('open' as const),
  }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireManager(request, app)
  const tokens = await listApiTokens(app.db)
  return json({ tokens: tokens.map((row) => lineOf(row, app.now())) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireManager(request, app)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 500)
  const typed = { name: text('name'), role: text('role'), days: text('days') }
  const scopes = form.getAll('scopes').map(String)
  const read = readTokenWish(typed, scopes)
  if (read.problems) return json({ made: null, problems: read.problems, typed: { ...typed, scopes } }, 422)
  const { wish } = read
  const now = app.now()
  const token = newApiToken()
  const expiresAt = new Date(now.getTime() + wish.days * DAY_MS)
  await createApiToken(app.db, actor, { ...wish, token, expiresAt }, now)
  const made = { name: wish.name, token }
  return json(
    { made, problems: [] as AccountProblem[], typed: null },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export default function Tokens() {
  const { tokens } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('accounts.tokens.title')}
        lede={t('accounts.tokens.lede')}
        crumbs={[{ to: '/staff/accounts', label: t('accounts.staff.title') }]}
      />
      {answered?.made && (
        <Notice tone="good" live>
          {t('accounts.tokens.made', { name: answered.made.name })} <code>{answered.made.token}</code>
        </Notice>
      )}
      {tokens.length > 0 ? (
        <TokenTable tokens={tokens} />
      ) : (
        <p className="quiet">{t('accounts.tokens.none')}</p>
      )}
      <section className="section">
        <h2>{t('accounts.tokens.makeTitle')}</h2>
        <TokenForm
          key={tokens.length}
          typed={answered?.typed ?? null}
          problems={sayAccountProblems(t, answered?.problems)}
        />
      </section>
    </>
  )
}
