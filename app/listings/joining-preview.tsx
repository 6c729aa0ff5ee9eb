import { Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import { CLAIM_KINDS } from '../domain/application/sections.ts'
import { referenceOf } from '../domain/reference.ts'
import type { ListingStatus } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import type { EvidenceOnce, JoiningHindrances, JoiningPlan, NamedEvidence } from './joining.ts'

type Entry = {
  partyId: string
  ref: string
  nameZh: string | null
  nameEn: string | null
  status: ListingStatus
  termStart: string | null
  termEnd: string | null
}

/** The two entries, which of them stays, and the way to choose the other one. */
export function BothEntries({ kept, joined, swap }: { kept: Entry; joined: Entry; swap: string }) {
  const t = useT()
  const label = useLabel()
  const entries = [
    { entry: kept, title: t('joining.page.kept') },
    { entry: joined, title: t('joining.page.joined') },
  ]
  return (
    <>
      {entries.map(({ entry, title }) => (
        <section className="section" key={entry.partyId}>
          <h2>
            {title}
            {t('shell.colon')}
            <Link to={`/staff/listings/${entry.partyId}`}>
              <PartyName party={entry} />
            </Link>
          </h2>
          <Facts
            facts={[
              { term: t('joining.page.ref'), value: entry.ref },
              { term: t('listings.own.status'), value: label('listingStatus', entry.status) },
              { term: t('listings.own.term'), value: `${entry.termStart ?? '–'} – ${entry.termEnd ?? '–'}` },
            ]}
          />
          {entry === joined && (
            <p>
              <Link to={swap} preventScrollReset>
                {t('joining.page.swap')}
              </Link>
            </p>
          )}
        </section>
      ))}
    </>
  )
}

/** How a piece of evidence is called: place, rights, number. */
function useEvidenceName() {
  const label = useLabel()
  const { place } = useNames()
  const t = useT()
  return ({ jurisdiction, ipTypes, what }: NamedEvidence) =>
    [place(jurisdiction), ipTypes.map((one) => label('ipType', one)).join(t('shell.listSeparator')), what]
      .filter((part) => part !== '')
      .join(' ')
}

const STAYS = ['work', 'frozen', 'own'] as const
const AFTER = ['page', 'import', 'told'] as const

/** Exactly what joining the two does: what moves, what is kept once, what stays, and what follows. */
export function JoiningPreview({ plan }: { plan: JoiningPlan }) {
  const t = useT()
  const moves = useMoves(plan)
  const once = useOnce(plan)
  const list = (lines: readonly string[], none: string) =>
    lines.length === 0 ? (
      <p className="quiet">{none}</p>
    ) : (
      <ul className="written">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pieces of evidence may be called the same
          <li key={index}>{line}</li>
        ))}
      </ul>
    )
  return (
    <>
      <section className="section">
        <h2>{t('joining.page.movesTitle')}</h2>
        {list(moves, t('joining.page.movesNone'))}
      </section>
      <section className="section">
        <h2>{t('joining.page.onceTitle')}</h2>
        {list(once, t('joining.page.onceNone'))}
      </section>
      <section className="section">
        <h2>{t('joining.page.staysTitle')}</h2>
        {list(
          STAYS.map((one) => t(`joining.page.stays.${one}`)),
          '',
        )}
      </section>
      <section className="section">
        <h2>{t('joining.page.afterTitle')}</h2>
        {list(
          AFTER.map((one) => t(`joining.page.after.${one}`)),
          '',
        )}
      </section>
    </>
  )
}

function useMoves(plan: JoiningPlan): string[] {
  const t = useT()
  const label = useLabel()
  const { place, language } = useNames()
  const nameOf = useEvidenceName()
  const line = (names: readonly string[], say: (list: string) => string) =>
    names.length === 0 ? [] : [say(names.join(t('shell.listSeparator')))]
  return [
    ...line(plan.names, (list) => t('joining.page.names', { list })),
    ...line(plan.affiliates, (list) => t('joining.page.affiliates', { list })),
    ...line(
      plan.languages.map(({ code }) => language(code)),
      (list) => t('joining.page.languages', { list }),
    ),
    ...line(
      plan.industries.map((one) => label('industry', one)),
      (list) => t('joining.page.industries', { list }),
    ),
    ...line(plan.jurisdictions.map(place), (list) => t('joining.page.jurisdictions', { list })),
    ...line(
      plan.ipTypes.map((one) => label('ipType', one)),
      (list) => t('joining.page.ipTypes', { list }),
    ),
    ...CLAIM_KINDS.flatMap((kind) => {
      const some = plan.moves.filter((one) => one.kind === kind)
      return line(some.map(nameOf), (list) =>
        kind === 'matter'
          ? t('joining.page.evidence.matter', { count: some.length, list })
          : t(`joining.page.evidence.${kind}`, { list }),
      )
    }),
    ...line(
      plan.conflicts.map(({ name }) => name),
      (list) => t('joining.page.conflicts', { list }),
    ),
    ...line(
      plan.accounts.map(({ name, role }) =>
        t('joining.page.account', { name, role: t(`accounts.role.${role}`) }),
      ),
      (list) => t('joining.page.accounts', { list }),
    ),
    ...(plan.links.length === 0 ? [] : [t('joining.page.links', { count: plan.links.length })]),
  ]
}

function useOnce({ once, conflictsOnce }: JoiningPlan): string[] {
  const t = useT()
  const label = useLabel()
  const nameOf = useEvidenceName()
  const taken = ({ kind, takes }: EvidenceOnce) => {
    if (takes.length === 0) return ''
    const group = kind === 'admission' ? 'ipType' : 'procedure'
    const list = takes.map((one) => label(group, one)).join(t('shell.listSeparator'))
    return t('joining.page.onceTakes', { list })
  }
  return [
    ...once.map(
      (one) =>
        t(one.counts === 'kept' ? 'joining.page.onceKept' : 'joining.page.onceJoined', {
          what: nameOf(one),
        }) + taken(one),
    ),
    ...conflictsOnce.map(({ name }) => t('joining.page.onceConflict', { name })),
  ]
}

/** What has to be settled first, each a link to where staff find it. */
export function HindranceList({ open }: { open: JoiningHindrances }) {
  const t = useT()
  const plain = (
    [
      ['engagement', open.engagements, '/engagements'],
      ['unconfirmed', open.unconfirmed, '/engagements'],
      ['commission', open.commissions, '/staff/commissions'],
      ['pairing', open.pairings, '/pairings'],
      ['application', open.applications, '/staff/applications'],
      ['change', open.changes, '/staff/profile-changes'],
      ['complaint', open.complaints, '/staff/complaints'],
    ] as const
  ).flatMap(([kind, ids, at]) =>
    ids.map((id) => ({
      key: id,
      to: `${at}/${id}`,
      text: t(`joining.page.open.${kind}`, { reference: referenceOf(id) }),
    })),
  )
  const lines = [
    ...plain,
    ...open.invitations.map(({ id, status, disputeId }) => ({
      key: id,
      to: `/disputes/${disputeId}/invitations`,
      text: t('joining.page.open.invitation', {
        reference: referenceOf(id),
        state: t(`invitations.state.${status}`),
      }),
    })),
    ...open.introductions.map(({ id }) => ({
      key: id,
      to: '/staff/pairings',
      text: t('joining.page.open.introduction', { reference: referenceOf(id) }),
    })),
  ]
  return (
    <Notice tone="warm" title={t('joining.page.openTitle')}>
      <p>{t('joining.page.openLede')}</p>
      <ul>
        {lines.map(({ key, to, text }) => (
          <li key={key}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
