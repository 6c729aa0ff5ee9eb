import { Form, Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import type { Member, OpenInvitation, RefusedSignUp } from './on-staff-page.ts'

/** Who is of the enterprise. */
export function MemberSection({ members }: { members: readonly Member[] }) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('enterprises.staff.members')}</h2>
      {members.length === 0 ? (
        <p className="quiet">{t('enterprises.staff.noMembers')}</p>
      ) : (
        <DataTable
          caption={t('enterprises.staff.members')}
          captionHidden
          rows={members}
          rowKey={(one) => one.id}
          columns={[
            { key: 'name', title: t('accounts.field.name'), heading: true, cell: (one) => one.name },
            {
              key: 'email',
              title: t('accounts.field.email'),
              typed: true,
              cell: (one) => one.email ?? t('shell.notStated'),
            },
            { key: 'role', title: t('accounts.field.role'), cell: (one) => t(`accounts.role.${one.role}`) },
            { key: 'since', title: t('accounts.colleagues.since'), unbroken: true, cell: (one) => one.since },
            {
              key: 'state',
              title: t('accounts.colleagues.state'),
              cell: (one) => (
                <Tag tone={one.closed ? 'open' : 'good'}>
                  {t(one.closed ? 'accounts.colleagues.closed' : 'accounts.colleagues.open')}
                </Tag>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

type InvitationSectionProps = {
  invitations: readonly OpenInvitation[]
  /** Whether whoever looks may take them back and send the centre's own anew. */
  mayChange: boolean
}

/** Whom the enterprise waits for, and how staff made sure of its first administrator. */
export function InvitationSection({ invitations, mayChange }: InvitationSectionProps) {
  const t = useT()
  if (invitations.length === 0) return null
  return (
    <section className="section">
      <h2>{t('enterprises.staff.invitations')}</h2>
      <DataTable
        caption={t('enterprises.staff.invitations')}
        captionHidden
        rows={invitations}
        rowKey={(one) => one.linkId}
        columns={[
          {
            key: 'email',
            title: t('accounts.field.email'),
            heading: true,
            cell: (one) => (one.name === '' ? one.address : `${one.name} ${one.address}`),
          },
          { key: 'role', title: t('accounts.field.role'), cell: (one) => t(`accounts.role.${one.role}`) },
          {
            key: 'check',
            title: t('enterprises.staff.identityCheck'),
            cell: ({ first }) => (first ? <Checked {...first} /> : t('shell.notStated')),
          },
          {
            key: 'until',
            title: t('accounts.colleagues.until'),
            cell: (one) => (
              <span>
                <span className="unbroken">{one.expiresAt}</span>{' '}
                {one.expired && <Tag tone="warm">{t('enterprises.staff.expired')}</Tag>}
              </span>
            ),
          },
          ...(mayChange
            ? [
                {
                  key: 'do',
                  title: t('accounts.devices.do'),
                  cell: (one: OpenInvitation) => (
                    <div>
                      {one.first && (
                        <Step to="renewal" linkId={one.linkId} label={t('enterprises.staff.sendAnew')} />
                      )}{' '}
                      <Step to="revocation" linkId={one.linkId} label={t('enterprises.staff.back')} />
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function Checked({ invitedBy, identityCheck }: NonNullable<OpenInvitation['first']>) {
  const t = useT()
  return (
    <div>
      <p>{identityCheck}</p>
      <p className="quiet">
        {t('enterprises.staff.invitedBy')}
        {t('shell.colon')}
        {invitedBy}
      </p>
    </div>
  )
}

function Step({ to, linkId, label }: { to: 'renewal' | 'revocation'; linkId: string; label: string }) {
  return (
    <Form method="post" action={`invitation/${to}`} className="inline-form">
      <input type="hidden" name="link" value={linkId} />
      <button type="submit" className="text-button">
        {label}
      </button>
    </Form>
  )
}

type RefusedSectionProps = {
  refused: readonly (RefusedSignUp & { day: string })[]
  /** Whether there is a form that one of them can be put into. */
  mayInvite: boolean
}

/** Who tried to come in by the code alone. */
export function RefusedSection({ refused, mayInvite }: RefusedSectionProps) {
  const t = useT()
  if (refused.length === 0) return null
  return (
    <section className="section">
      <h2>{t('enterprises.staff.attempts')}</h2>
      <p>{t('enterprises.staff.attemptsHow')}</p>
      <DataTable
        caption={t('enterprises.staff.attempts')}
        captionHidden
        rows={refused}
        rowKey={(one) => one.address}
        columns={[
          { key: 'name', title: t('accounts.field.name'), heading: true, cell: (one) => one.name },
          { key: 'email', title: t('accounts.field.email'), typed: true, cell: (one) => one.address },
          { key: 'at', title: t('enterprises.staff.attemptAt'), unbroken: true, cell: (one) => one.day },
          ...(mayInvite
            ? [
                {
                  key: 'do',
                  title: t('accounts.devices.do'),
                  cell: (one: RefusedSignUp) => (
                    <Link to={`?asked=${encodeURIComponent(one.at)}#invite`}>
                      {t('enterprises.staff.fill')}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}
