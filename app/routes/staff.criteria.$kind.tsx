import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { issueCriteria } from '../criteria/commands.server.ts'
import { DraftForm } from '../criteria/draft-form.tsx'
import { listCriteria } from '../criteria/queries.server.ts'
import { readDraft } from '../criteria/read-draft.ts'
import { draftOf } from '../domain/criteria/draft.ts'
import { canIssueCriteria } from '../domain/criteria/policy.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { PARTY_TYPES } from '../domain/vocabulary/parties.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { QUEUE_PATH } from '../vetting/queue-query.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('criteria.title'))

/** Rows that stand empty for new questions. */
const SPARE_ROWS = 3

async function find({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const kind = PARTY_TYPES.find((one) => one === params.kind)
  if (!kind || !canIssueCriteria(actor)) throw new Problem('not_found', 'there is no such page')
  return { app, actor, kind }
}

export async function loader(args: LoaderFunctionArgs) {
  const { app, kind } = await find(args)
  const [latest] = await listCriteria(app.db, kind)
  if (!latest) throw new Problem('not_found', 'there is no checklist to begin with')
  const today = shanghaiDay(app.now())
  const coming = latest.inForceFrom > today
  return json({
    kind,
    base: latest.version,
    since: latest.inForceFrom,
    coming,
    inForceFrom: coming ? latest.inForceFrom : today,
    items: draftOf(latest.items, SPARE_ROWS),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, kind } = await find(args)
  const draft = readDraft(await args.request.formData())
  const issues = await issueCriteria(app.db, actor, { kind, ...draft }, app.now())
  if (issues.length > 0) return json({ ...draft, issues }, 422)
  return redirectWithMessage(app, `/criteria/${kind}?version=${draft.base + 1}`, 'criteria.message.issued')
}

export default function NextCriteria() {
  const { kind, base, since, coming, ...drafted } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  const label = useLabel()
  return (
    <>
      <PageHead
        title={t('criteria.titleOf', { kind: label('partyType', kind) })}
        lede={t('criteria.lede', { version: base, day: since })}
        crumbs={[{ to: QUEUE_PATH, label: t('vetting.queue.title') }]}
      />
      {coming && <Notice tone="warm">{t('criteria.coming', { version: base, day: since })}</Notice>}
      <p className="actions">
        <Link to={`/criteria/${kind}`}>{t('criteria.public')}</Link>
        {PARTY_TYPES.filter((one) => one !== kind).map((one) => (
          <Link key={one} to={`/staff/criteria/${one}`}>
            {t('criteria.titleOf', { kind: label('partyType', one) })}
          </Link>
        ))}
      </p>
      <DraftForm
        base={base}
        inForceFrom={answered?.inForceFrom ?? drafted.inForceFrom}
        items={answered?.items ?? drafted.items}
        issues={answered?.issues ?? []}
        back={{ to: `/criteria/${kind}`, label: t('criteria.public') }}
      />
    </>
  )
}
