import { Form } from '@remix-run/react'
import { endsManaging } from '../domain/account/policy.ts'
import type { ActorRole } from '../domain/actor.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

export type AccountLine = {
  id: string
  name: string
  email: string | null
  role: ActorRole
  place: TwoNames | null
  since: string
  secondFactor: boolean
  closed: boolean
  erased: boolean
  /** What whoever looks may do with it. */
  may: { close: boolean; resetSecondFactor: boolean; give: readonly ActorRole[] }
}

/** Every account as staff see it, with what an administrator may do. */
export function AccountTable({ rows }: { rows: readonly AccountLine[] }) {
  const t = useT()
  const nameOf = useNameOf()
  return (
    <DataTable
      caption={t('accounts.staff.title')}
      captionHidden
      wide
      rows={rows}
      rowKey={(one) => one.id}
      columns={[
        { key: 'name', title: t('accounts.field.name'), heading: true, cell: (one) => one.name },
        { key: 'email', title: t('accounts.field.email'), typed: true, cell: (one) => one.email ?? '' },
        { key: 'role', title: t('accounts.field.role'), cell: (one) => <Role {...one} /> },
        {
          key: 'place',
          title: t('accounts.field.place'),
          typed: true,
          cell: (one) => nameOf(one.place) ?? '',
        },
        { key: 'since', title: t('accounts.colleagues.since'), unbroken: true, cell: (one) => one.since },
        {
          key: 'factor',
          title: t('accounts.factor.title'),
          cell: (one) => (
            <div>
              {t(one.secondFactor ? 'accounts.staff.yes' : 'accounts.staff.no')}
              {one.may.resetSecondFactor && (
                <AskOnce
                  act={t('accounts.staff.resetFactor')}
                  of={` ${one.name}`}
                  what={t('accounts.staff.resetFactorHow', { name: one.name })}
                >
                  <Form method="post" action={`/staff/accounts/${one.id}/second-factor-reset`}>
                    <Button tone="warm">{t('accounts.staff.resetFactor')}</Button>
                  </Form>
                </AskOnce>
              )}
            </div>
          ),
        },
        {
          key: 'state',
          title: t('accounts.colleagues.state'),
          cell: (one) => (
            <div>
              <Tag tone={one.closed ? 'open' : 'good'}>{t(stateKey(one))}</Tag>
              {one.may.close && (
                <Step
                  id={one.id}
                  step={one.closed ? 'reopening' : 'closure'}
                  label={t(one.closed ? 'accounts.colleagues.reopen' : 'accounts.colleagues.close')}
                />
              )}
            </div>
          ),
        },
      ]}
    />
  )
}

/** What somebody is, and what they can be made instead. */
function Role({ id, name, role, may }: AccountLine) {
  const t = useT()
  return (
    <div>
      {t(`accounts.role.${role}`)}
      {may.give.map((other) => {
        const said = t(`accounts.role.${other}`)
        const act = t('accounts.colleagues.makeRole', { role: said })
        const ends = endsManaging({ before: role, after: other })
        return (
          <AskOnce
            key={other}
            act={act}
            of={` ${name}`}
            what={t(ends ? 'accounts.staff.takeRoleHow' : 'accounts.staff.makeRoleHow', { name, role: said })}
          >
            <Form method="post" action={`/staff/accounts/${id}/role`}>
              <input type="hidden" name="role" value={other} />
              <Button tone="warm">{act}</Button>
            </Form>
          </AskOnce>
        )
      })}
    </div>
  )
}

function stateKey({ closed, erased }: AccountLine) {
  if (erased) return 'accounts.staff.erased'
  return closed ? 'accounts.colleagues.closed' : 'accounts.colleagues.open'
}

function Step({ id, step, label }: { id: string; step: string; label: string }) {
  return (
    <Form method="post" action={`/staff/accounts/${id}/${step}`} className="inline-form">
      <button type="submit" className="text-button">
        {label}
      </button>
    </Form>
  )
}
