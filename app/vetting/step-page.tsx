import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useNameOf, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { QUEUE_PATH } from './queue-query.ts'
import { sayVettingProblems } from './say-problems.ts'

export type StepSubject = { id: string; version: number; name: { zh: string | null; en: string | null } }
type Refused = readonly { field: string; message: string; about?: string }[]

type StepPageProps = {
  application: StepSubject
  title: string
  lede: string
  submit: string
  refused: Refused
  children: (errorOf: (field: string) => string | undefined) => ReactNode
}

/** One step of an examination on a page of its own: what was typed stays when it is refused. */
export function StepPage({ application, title, lede, submit, refused, children }: StepPageProps) {
  const t = useT()
  const nameOf = useNameOf()
  const { id, version, name } = application
  const back = `${QUEUE_PATH}/${id}`
  const problems = sayVettingProblems(t, refused)
  return (
    <>
      <PageHead
        title={title}
        lede={lede}
        crumbs={[
          { to: QUEUE_PATH, label: t('vetting.queue.title') },
          {
            to: back,
            label: nameOf(name) ?? t('applications.list.unnamed'),
          },
        ]}
      />
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="application-fields">
        <VersionField version={version} />
        {children((field) => problems.find((problem) => problem.field === field)?.message)}
        <p className="actions">
          <Button>{submit}</Button>
          <Link to={back}>{t('vetting.page.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}
