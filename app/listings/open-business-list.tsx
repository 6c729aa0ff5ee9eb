import { Link } from '@remix-run/react'
import { referenceOf } from '../domain/reference.ts'
import { useT } from '../i18n/context.tsx'
import type { OpenBusiness } from './open-business.ts'

/** What is still open of somebody who thinks of leaving, each a link to where it is ended or handed on. */
export function OpenBusinessList({ open }: { open: OpenBusiness }) {
  const t = useT()
  const lines = [
    ...open.engagements.map((id) => ({
      to: `/engagements/${id}`,
      text: t('listings.leave.engagement', { reference: referenceOf(id) }),
    })),
    ...open.commissions.map((id) => ({
      to: `/commissions/${id}`,
      text: t('listings.leave.commission', { reference: referenceOf(id) }),
    })),
    ...open.invitations.map(({ id, status }) => ({
      to: `/invitations/${id}`,
      text: t('listings.leave.invitation', {
        reference: referenceOf(id),
        state: t(`invitations.state.${status}`),
      }),
    })),
    ...open.pairings.map((id) => ({
      to: `/pairings/${id}`,
      text: t('listings.leave.pairing', { reference: referenceOf(id) }),
    })),
  ]
  if (lines.length === 0) return <p className="quiet">{t('listings.leave.openNone')}</p>
  return (
    <ul>
      {lines.map(({ to, text }) => (
        <li key={to}>
          <Link to={to}>{text}</Link>
        </li>
      ))}
    </ul>
  )
}
