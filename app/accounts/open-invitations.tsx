import { Form } from '@remix-run/react'
import type { ActorRole } from '../domain/actor.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** An invitation that waits for whoever it was sent to; `inviter` is null where the server itself made the link. */
export type OpenInvitation = {
  id: string
  address: string
  role: ActorRole
  inviter: string | null
  expiresAt: string
}

type OpenInvitationsProps = {
  invitations: readonly OpenInvitation[]
  /** The address below which each of them is taken back. */
  path: string
  /** Whether it is said who sent each. */
  withInviter?: boolean
}

/** Invitations that nobody has accepted yet, each to be taken back; nothing where there are none. */
export function OpenInvitations({ invitations, path, withInviter = false }: OpenInvitationsProps) {
  const t = useT()
  if (invitations.length === 0) return null
  const inviter = {
    key: 'inviter',
    title: t('accounts.staff.inviter'),
    typed: true,
    cell: (one: OpenInvitation) => one.inviter ?? t('accounts.staff.byServer'),
  }
  return (
    <section className="section">
      <h2>{t('accounts.colleagues.pending')}</h2>
      <DataTable
        caption={t('accounts.colleagues.pending')}
        captionHidden
        rows={invitations}
        rowKey={(one) => one.id}
        columns={[
          { key: 'email', title: t('accounts.field.email'), heading: true, cell: (one) => one.address },
          { key: 'role', title: t('accounts.field.role'), cell: (one) => t(`accounts.role.${one.role}`) },
          ...(withInviter ? [inviter] : []),
          {
            key: 'until',
            title: t('accounts.colleagues.until'),
            unbroken: true,
            cell: (one) => one.expiresAt,
          },
          {
            key: 'do',
            title: t('accounts.devices.do'),
            cell: (one) => (
              <Form method="post" action={`${path}/${one.id}/revocation`}>
                <button type="submit" className="text-button">
                  {t('accounts.colleagues.revoke')}
                </button>
              </Form>
            ),
          },
        ]}
      />
    </section>
  )
}
