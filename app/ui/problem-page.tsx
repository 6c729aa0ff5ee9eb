import { Form, isRouteErrorResponse, Link } from '@remix-run/react'
import { useLocale, useT } from '../i18n/context.tsx'
import { type MessageKey, translateMessage } from '../i18n/translate.ts'
import { Button, LinkButton } from './button.tsx'
import { lastSubmission } from './last-submission.ts'

type ProblemBody = { code?: string; id?: string }

const CODE_OF_STATUS: Record<number, string> = { 400: 'bad_request', 404: 'not_found', 405: 'bad_request' }

type ProblemPageProps = {
  error: unknown
  /** Where a visitor signs in and comes back to this page; null for whoever is signed in. */
  signInAt: string | null
}

/** What a page that failed is called, in its heading and in the browser's title. */
export function problemTitle(error: unknown): MessageKey {
  return problemOf(error).code === 'not_found' ? 'shell.problem.notFoundTitle' : 'shell.problem.title'
}

/** Says in one sentence what was refused or broken and what to do; never what the machine said about it. */
export function ProblemPage({ error, signInAt }: ProblemPageProps) {
  const t = useT()
  const locale = useLocale()
  const { code, id } = problemOf(error)
  const sentence = translateMessage(t, `problems.${code}`)
  return (
    <div className="problem-page">
      <h1>{translateMessage(t, problemTitle(error))}</h1>
      <p lang={locale}>{sentence}</p>
      {id && <p className="quiet small">{t('shell.problem.number', { id })}</p>}
      {code === 'unreachable' && <SendAgain />}
      {code === 'not_found' && signInAt !== null && (
        <p>
          {t('shell.problem.perhapsSignedIn')} <Link to={signInAt}>{t('shell.nav.signIn')}</Link>
        </p>
      )}
      <p className="actions">
        <LinkButton to="/">{t('shell.problem.home')}</LinkButton>
        <LinkButton to="/directory/experts" tone="quiet">
          {t('shell.problem.directory')}
        </LinkButton>
      </p>
    </div>
  )
}

/** What was written and could not be sent goes again by one press: nothing of it is lost. */
function SendAgain() {
  const t = useT()
  const sent = lastSubmission()
  if (sent === null || sent.method !== 'post') return null
  return (
    <Form method="post" action={sent.action} className="section">
      {sent.fields.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields of one submission never change
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <p>{t('shell.problem.kept')}</p>
      {sent.hadFiles && <p>{t('shell.problem.filesAgain')}</p>}
      <p className="actions">
        <Button>{t('shell.problem.sendAgain')}</Button>
      </p>
    </Form>
  )
}

function problemOf(error: unknown): { code: string; id?: string } {
  if (!isRouteErrorResponse(error)) return { code: isUnreachable(error) ? 'unreachable' : 'unexpected' }
  const body: ProblemBody = typeof error.data === 'object' && error.data !== null ? error.data : {}
  return {
    code: body.code ?? CODE_OF_STATUS[error.status] ?? 'unexpected',
    ...(body.id && { id: body.id }),
  }
}

/** How browsers say that a request did not reach the server: Chromium, Firefox, Safari. */
const isUnreachable = (error: unknown) =>
  error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message)
