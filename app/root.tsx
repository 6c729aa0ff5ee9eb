import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { type Actor, isStaff } from './domain/actor.ts'
import { appliesAs } from './domain/application/policy.ts'
import { isDisputeRole } from './domain/dispute/policy.ts'
import { getsInvitations } from './domain/invitation/policy.ts'
import { keepsPairings } from './domain/pairing/policy.ts'
import { takeMessage } from './http/flash.server.ts'
import type { KeepsForm } from './http/keeps-form.ts'
import { takeFormsOf } from './http/kept-forms.server.ts'
import { NonceContext } from './http/nonce-context.ts'
import { addressAsked } from './http/refused-at.ts'
import { optionalActor } from './http/require-actor.server.ts'
import { LocaleProvider, useT } from './i18n/context.tsx'
import { serverTranslator } from './i18n/dictionaries.server.ts'
import { translator } from './i18n/dictionaries.ts'
import { DEFAULT_LOCALE } from './i18n/locale.ts'
import { preferencesOf } from './i18n/preferences.server.ts'
import { type MessageKey, translateMessage } from './i18n/translate.ts'
import { countUnread } from './notifications/queries.server.ts'
import { getSiteSettings, holdsDemoRecords } from './site/queries.server.ts'
import stylesheet from './styles.css?url'
import { CentreNameProvider } from './ui/centre-name.tsx'
import { Notice } from './ui/notice.tsx'
import { ProblemPage, problemTitle } from './ui/problem-page.tsx'
import { Shell } from './ui/shell.tsx'
import type { NavItem } from './ui/site-header.tsx'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const t = translator(data?.locale ?? DEFAULT_LOCALE)
  const title = translateMessage(t, error ? problemTitle(error) : 'shell.tagline')
  return [{ title: `${title} · ${t('shell.brand')}` }]
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const preferences = preferencesOf(request)
  const t = serverTranslator(preferences.locale)
  const [actor, site, demo, flash] = await Promise.all([
    optionalActor(request, app),
    getSiteSettings(app.db),
    holdsDemoRecords(app.db),
    takeMessage(app, request),
  ])
  return json(
    {
      ...preferences,
      kept: await takeFormsOf(request, app, actor),
      site,
      demo,
      degraded: app.search.state() === 'degraded',
      account: actor && {
        name: actor.name,
        role: actor.role,
        asked: getsInvitations(actor),
        unread: await countUnread(app.db, actor.id),
        paired: keepsPairings(actor),
      },
      // Written here, because the page may hold no texts of the noun that it speaks of.
      message: flash.message && translateMessage(t, flash.message),
      // No two answers have the same one.
      once: context.requestId,
    },
    { headers: flash.headers },
  )
}

/** What the frame shows changes with what is done, not with every letter typed into a search box. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formMethod,
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) =>
  formMethod && formMethod !== 'GET' ? defaultShouldRevalidate : currentUrl.pathname !== nextUrl.pathname

/** What the root loader found; absent when the page failed before it could answer. */
function useRoot() {
  return useRouteLoaderData<typeof loader>('root')
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot()
  const locale = root?.locale ?? DEFAULT_LOCALE
  const nonce = useContext(NonceContext)
  return (
    <html lang={locale} data-type={root?.largeType ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <CentreNameProvider value={root?.site.host ?? null}>
            <Frame>{children}</Frame>
          </CentreNameProvider>
        </LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const root = useRoot()
  const t = useT()
  const { pathname, search } = useLocation()
  const account = root?.account ?? null
  return (
    <Shell
      nav={navigation(t, account, pathname)}
      account={account}
      here={pathname + search}
      keeps={useKeptForm()}
      host={root?.site.host ?? null}
      address={root?.site.address ?? null}
      filing={root?.site.filing ?? null}
      largeType={root?.largeType ?? false}
      demo={root?.demo ?? false}
      degraded={root?.degraded ?? false}
    >
      {children}
    </Shell>
  )
}

/** The id of the form on this page that is kept when its reader chooses another language or type size. */
function useKeptForm(): string | null {
  const matches = useMatches()
  for (const { handle, data } of matches) {
    const keeps = (handle as KeepsForm | undefined)?.keepsForm?.(data)
    if (keeps) return keeps
  }
  return null
}

/** Who is signed in; `asked` when a party's account, which gets invitations; `paired` when a firm's. */
type SignedIn = (Pick<Actor, 'name' | 'role'> & { asked: boolean; paired: boolean }) | null

function navigation(t: ReturnType<typeof useT>, account: SignedIn, pathname: string): NavItem[] {
  const item = (to: string, key: MessageKey, room: string | null = to): NavItem => ({
    to,
    label: translateMessage(t, key),
    current: room === null ? pathname === to : pathname.startsWith(room),
  })
  return [
    item('/directory/experts', 'shell.nav.directory', '/directory'),
    ...(account ? [] : [item('/disputes/new', 'shell.nav.describe', '/disputes')]),
    ...(account
      ? [isStaff(account) ? item('/staff', 'shell.nav.today', null) : item('/home', 'shell.nav.home')]
      : []),
    ...(account && isDisputeRole(account.role)
      ? [
          item('/disputes', isStaff(account) ? 'disputes.list.titleStaff' : 'shell.nav.disputes'),
          item('/engagements', 'shell.nav.engagements'),
        ]
      : []),
    ...(account?.asked
      ? [
          item('/invitations', 'shell.nav.invitations'),
          item('/engagements', 'shell.nav.engagements'),
          ...(account.role === 'think_tank_member' ? [item('/commissions', 'shell.nav.commissions')] : []),
        ]
      : []),
    ...(account?.paired ? [item('/pairings', 'shell.nav.pairings')] : []),
    ...(account && isStaff(account)
      ? [
          item('/staff/applications', 'shell.nav.vetting'),
          item('/staff/pairings', 'shell.nav.pairingsStaff'),
          item('/staff/coverage', 'shell.nav.coverage'),
          item('/staff/reports', 'shell.nav.reports'),
        ]
      : []),
    ...(account?.asked && appliesAs(account) ? [item('/listing', 'shell.nav.listing')] : []),
    ...(!account || (appliesAs(account) && !account.asked) ? [item('/apply', 'shell.nav.apply')] : []),
    ...(account && isStaff(account) ? [] : [item('/how-matching-works', 'shell.nav.method')]),
  ]
}

export default function App() {
  const message = useRoot()?.message
  return (
    <>
      {message && (
        <div className="flash">
          <Notice tone="good" live>
            {message}
          </Notice>
        </div>
      )}
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  const root = useRoot()
  const returnTo = addressAsked(useLocation())
  const signInAt = `/sign-in?${new URLSearchParams({ returnTo })}`
  return <ProblemPage error={useRouteError()} signInAt={root?.account ? null : signInAt} />
}
