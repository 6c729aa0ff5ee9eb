import { useT } from '../i18n/context.tsx'
import { Tabs } from '../ui/tabs.tsx'

/** The rooms of 我的账号; colleagues only for those who manage some. */
export function AccountTabs({
  here,
  manages,
  ofEnterprise = false,
}: {
  here: 'account' | 'devices' | 'colleagues' | 'names' | 'notifications' | 'data'
  manages: boolean
  /** Belongs to an enterprise, whose further names it declares. */
  ofEnterprise?: boolean
}) {
  const t = useT()
  const rooms = [
    'account',
    'devices',
    ...(manages ? (['colleagues'] as const) : []),
    ...(ofEnterprise ? (['names'] as const) : []),
    'notifications',
    'data',
  ] as const
  return (
    <Tabs
      label={t('accounts.mine.title')}
      tabs={rooms.map((room) => ({
        to: room === 'account' ? '/account' : `/account/${room}`,
        label: t(`accounts.mine.${room}`),
        current: room === here,
      }))}
    />
  )
}
