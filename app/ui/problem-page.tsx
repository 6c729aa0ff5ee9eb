import { isRouteErrorResponse } from '@remix-run/react'
import { useLocale, useT } from '../i18n/context.tsx'
import { translateMessage } from '../i18n/translate.ts'
import { LinkButton } from './button.tsx'

type ProblemBody = { code?: string; id?: string }

const CODE_OF_STATUS: Record<number, string> = { 400: 'bad_request', 404: 'not_found', 405: 'bad_request' }

/** Says in one sentence what was refused or broken and what to do; never what the machine said about it. */
export function ProblemPage({ error }: { error: unknown }) {
  const t = useT()
  const locale = useLocale()
  const { code, id } = problemOf(error)
  const sentence = translateMessage(t, `problems.${code}`)
  return (
    <div className="problem-page">
      <h1>{t(code === 'not_found' ? 'shell.problem.notFoundTitle' : 'shell.problem.title')}</h1>
      <p lang={locale}>{sentence}</p>
      {id && <p className="quiet small">{t('shell.problem.number', { id })}</p>}
      <p className="actions">
        <LinkButton to="/">{t('shell.problem.home')}</LinkButton>
        <LinkButton to="/directory/experts" tone="quiet">
          {t('shell.problem.directory')}
        </LinkButton>
      </p>
    </div>
  )
}

function problemOf(error: unknown): { code: string; id?: string } {
  if (!isRouteErrorResponse(error)) return { code: 'unexpected' }
  const body: ProblemBody = typeof error.data === 'object' && error.data !== null ? error.data : {}
  return {
    code: body.code ?? CODE_OF_STATUS[error.status] ?? 'unexpected',
    ...(body.id && { id: body.id }),
  }
}
