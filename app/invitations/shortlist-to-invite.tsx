import { Form, Link } from '@remix-run/react'
import { shanghaiMinute } from '../domain/day.ts'
import { MOST_AT_ONCE } from '../domain/invitation/purpose.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { InvitationStateTag } from './invitation-state.tsx'
import { PartyNames } from './party-names.tsx'
import type { ShownShortlist, ShownShortlisted } from './shown.ts'

type ShortlistToInviteProps = {
  disputeId: string
  shortlist: ShownShortlist
  /** Whether there is a later match than the one that they were picked from. */
  outdated: boolean
}

/** Whom somebody picked out of the match, and the way to ask several of them together. */
export function ShortlistToInvite({ disputeId, shortlist, outdated }: ShortlistToInviteProps) {
  const t = useT()
  const { runId, matchedAt, sections } = shortlist
  return (
    <section className="section" id="shortlist">
      <h2>{t('results.shortlist.title')}</h2>
      <p className="quiet">
        {t('invitations.shortlist.lede', { when: shanghaiMinute(matchedAt) })}
        {outdated && ` ${t('invitations.shortlist.outdated')}`}{' '}
        <Link to={`/disputes/${disputeId}/matches/${runId}`}>{t('invitations.shortlist.result')}</Link>
      </p>
      {sections.map(({ section, entries }) => (
        <Form
          key={section}
          method="get"
          action={`/disputes/${disputeId}/invitations/new`}
          className="shortlist-section"
        >
          <input type="hidden" name="run" value={runId} />
          <input type="hidden" name="section" value={section} />
          <h3 id={`shortlist-${section}`}>{t(`results.section.${section}`)}</h3>
          <ul className="plain-list shortlist-entries" aria-labelledby={`shortlist-${section}`}>
            {entries.map((entry) => (
              <li key={entry.key}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
          {entries.some(({ mayAsk }) => mayAsk) && (
            <p className="actions screen-only">
              <Button tone="quiet">{t('results.inviteChosen')}</Button>
              <span className="quiet small">{t('invitations.shortlist.most', { count: MOST_AT_ONCE })}</span>
            </p>
          )}
        </Form>
      ))}
    </section>
  )
}

function Entry({ entry }: { entry: ShownShortlisted }) {
  const t = useT()
  const { key, parties, place, who, at, asked, mayAsk } = entry
  const about = (
    <span className="quiet small">
      {t('invitations.list.of', { place })} · {who} · <time dateTime={at}>{shanghaiMinute(at)}</time>
    </span>
  )
  const state = asked && <InvitationStateTag state={asked.status} ended={asked.ended} />
  if (!mayAsk) {
    return (
      <p className="shortlist-asked">
        {asked ? (
          <a href={`#i-${asked.id}`}>
            <PartyNames parties={parties} linked={false} />
          </a>
        ) : (
          <PartyNames parties={parties} />
        )}{' '}
        {state} {about}
      </p>
    )
  }
  return (
    <label className="choice">
      <input type="checkbox" name="ref" value={key} />
      <span>
        <PartyNames parties={parties} linked={false} /> {state} {about}
      </span>
    </label>
  )
}
