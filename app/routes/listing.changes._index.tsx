import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { CLAIM_KINDS, type ClaimKind } from '../domain/application/sections.ts'
import { shanghaiDay } from '../domain/day.ts'
import { countFiles } from '../files/queries.server.ts'
import { namesOfApplication } from '../http/application-names.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { useT } from '../i18n/context.tsx'
import { NamesProvider } from '../i18n/names.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { localeOf } from '../i18n/preferences.server.ts'
import { ChangeFacts } from '../profiles/change-facts.tsx'
import { listChangesOf } from '../profiles/queries-changes.server.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Tag } from '../ui/tag.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('profiles.change.title'))

const TONES = { waiting: 'warm', accepted: 'good', refused: 'open', withdrawn: 'open' } as const

export async function loader(args: LoaderFunctionArgs) {
  const { app, profile } = await requireOwnEntry(args)
  const changes = await listChangesOf(app.db, profile.partyId)
  const counts = await countFiles(
    app.db,
    'profile_change',
    changes.map(({ id }) => id),
  )
  const day = (at: string | null) => at && shanghaiDay(new Date(at))
  return json({
    type: profile.type,
    kinds: (profile.type === 'think_tank' ? [] : [...CLAIM_KINDS]) as ClaimKind[],
    changes: changes.map((one) => ({
      ...one,
      proposedOn: shanghaiDay(new Date(one.proposedAt)),
      decidedOn: day(one.decidedAt),
      fileCount: counts.get(one.id) ?? 0,
    })),
    names: namesOfApplication(localeOf(args.request), {}, changes),
  })
}

export default function Changes() {
  const { type, kinds, changes, names } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <NamesProvider names={names}>
      <PageHead
        title={t('profiles.change.title')}
        lede={t('profiles.change.lede')}
        crumbs={[
          { to: '/listing', label: t('shell.nav.listing') },
          { to: '/listing/profile', label: t('profiles.title') },
        ]}
      />
      <p className="actions">
        <Link to="/listing/profile/names">{t('profiles.section.names')}</Link>
        {kinds.map((kind) => (
          <Link key={kind} to={`/listing/changes/new/${kind}`}>
            {t('profiles.change.addKind', { kind: t(`profiles.change.kind.${kind}`) })}
          </Link>
        ))}
      </p>
      {changes.length === 0 && <p className="quiet">{t('profiles.change.none')}</p>}
      {changes.map((change) => (
        <section className="section" key={change.id}>
          <h2>
            {t(`profiles.change.kind.${change.kind}`)}{' '}
            <Tag tone={TONES[change.status]}>{t(`profiles.change.status.${change.status}`)}</Tag>
          </h2>
          <p className="quiet small">
            {t('profiles.change.by', { name: change.proposedName, day: change.proposedOn })}
            {change.decidedOn && (
              <span className="application-line">
                {t('profiles.change.decided', { name: change.decidedName ?? '', day: change.decidedOn })}
              </span>
            )}
          </p>
          {change.note && (
            <p className="written">
              {t('profiles.change.note')}
              {t('shell.colon')}
              <Written as="span" className="written-words" text={change.note} />
            </p>
          )}
          <ChangeFacts change={change} type={type} />
          <p>
            <Link to={`/listing/changes/${change.id}/files`}>
              {t('profiles.change.filesLink', { count: change.fileCount })}
            </Link>
          </p>
          {change.status === 'waiting' && (
            <Form method="post" action={`/listing/changes/${change.id}/withdrawal`}>
              <button type="submit" className="text-button">
                {t('profiles.change.withdraw')}
                <VisuallyHidden>
                  {t('profiles.change.withdrawOf', {
                    kind: t(`profiles.change.kind.${change.kind}`),
                    day: change.proposedOn,
                  })}
                </VisuallyHidden>
              </button>
            </Form>
          )}
        </section>
      ))}
    </NamesProvider>
  )
}
