import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CallText } from '../coverage/call-text.tsx'
import { COVERAGE_PATH } from '../coverage/coverage-query.ts'
import { draftCallFor } from '../coverage/queries-call.server.ts'
import { canPublishCalls } from '../domain/call/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('staff.call.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { searchParams } = new URL(request.url)
  const places = searchParams.getAll('place')
  const now = app.now()
  return json({
    draft: await draftCallFor(app.db, places, now),
    day: shanghaiDay(now),
    publish: canPublishCalls(actor)
      ? `/staff/calls/new?${new URLSearchParams(places.map((place) => ['place', place]))}`
      : null,
    download: `${COVERAGE_PATH}/call.txt?${new URLSearchParams(places.map((place) => ['place', place]))}`,
  })
}

export default function Call() {
  const { draft, day, download, publish } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('staff.call.title')}
        lede={t('staff.call.lede', { day })}
        crumbs={[{ to: COVERAGE_PATH, label: t('staff.coverage.title') }]}
      />
      <p className="actions screen-only">
        {publish && <LinkButton to={publish}>{t('calls.useDraft')}</LinkButton>}
        <a href={download} download>
          {t('staff.call.download')}
        </a>
        <PrintButton>{t('results.about.print')}</PrintButton>
      </p>
      {!publish && <p className="section screen-only">{t('staff.call.byManager')}</p>}
      <CallText text={draft.zh} lang="zh-CN" />
      <CallText text={draft.en} lang="en" />
      <p className="section screen-only">
        <Link to={COVERAGE_PATH}>{t('staff.call.back')}</Link>
      </p>
    </>
  )
}
