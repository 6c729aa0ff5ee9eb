import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

export type TokenLine = {
  id: string
  name: string
  role: 'reviewer' | 'manager' | 'administrator'
  scopes: readonly ('match' | 'metrics')[]
  since: string
  until: string
  state: 'open' | 'expired' | 'revoked'
}

/** The tokens by which programs come in, never with what would open anything. */
export function TokenTable({ tokens }: { tokens: readonly TokenLine[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('accounts.tokens.title')}
      captionHidden
      rows={tokens}
      rowKey={(one) => one.id}
      columns={[
        { key: 'name', title: t('accounts.tokens.name'), heading: true, cell: (one) => one.name },
        { key: 'role', title: t('accounts.field.role'), cell: (one) => t(`accounts.role.${one.role}`) },
        {
          key: 'scopes',
          title: t('accounts.tokens.scopes'),
          cell: (one) => one.scopes.map((scope) => t(`accounts.tokens.scope.${scope}`)).join(' · '),
        },
        { key: 'since', title: t('accounts.tokens.since'), unbroken: true, cell: (one) => one.since },
        { key: 'until', title: t('accounts.tokens.until'), unbroken: true, cell: (one) => one.until },
        {
          key: 'state',
          title: t('accounts.colleagues.state'),
          cell: (one) => (
            <div>
              <Tag tone={one.state === 'open' ? 'good' : 'open'}>
                {t(`accounts.tokens.state.${one.state}`)}
              </Tag>
              {one.state === 'open' && (
                <AskOnce
                  act={t('accounts.tokens.revoke')}
                  of={` ${one.name}`}
                  what={t('accounts.tokens.revokeHow', { name: one.name })}
                >
                  <Form method="post" action={`/staff/tokens/${one.id}/revocation`}>
                    <Button tone="warm">{t('accounts.tokens.revoke')}</Button>
                  </Form>
                </AskOnce>
              )}
            </div>
          ),
        },
      ]}
    />
  )
}
