import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { COMPLAINTS_PATH } from './queue-query.ts'
import { sayComplaintProblems } from './say-problems.ts'

type ComplaintStepPageProps = {
  complaint: { id: string; number: string; version: number }
  title: string
  lede: string
  submit: string
  refused: readonly { field: string; message: string; about?: string }[]
  children: (errorOf: (field: string) => string | undefined) => ReactNode
}

/** One step of an examination on a page of its own: what was typed stays when it is refused. */
export function ComplaintStepPage({
  complaint,
  title,
  lede,
  submit,
  refused,
  children,
}: ComplaintStepPageProps) {
  const t = useT()
  const { id, number, version } = complaint
  const back = `${COMPLAINTS_PATH}/${id}`
  const problems = sayComplaintProblems(t, refused)
  return (
    <>
      <PageHead
        title={title}
        lede={lede}
        crumbs={[
          { to: COMPLAINTS_PATH, label: t('complaints.staff.title') },
          { to: back, label: number },
        ]}
      />
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="application-fields">
        <VersionField version={version} />
        {children((field) => problems.find((problem) => problem.field === field)?.message)}
        <p className="actions">
          <Button>{submit}</Button>
          <Link to={back}>{t('complaints.staff.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}
