import { namesIn } from '../directory/party-name.tsx'
import type { Origin } from '../domain/vocabulary/parties.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { Firm } from './kept-pairing.ts'

type Sided = { id: string; sides: Readonly<Record<Origin, Firm>> }

/** Both sides' names as one title. */
export function usePairTitle(): (pairing: Pick<Sided, 'sides'>) => string {
  const t = useT()
  const locale = useLocale()
  return ({ sides }) =>
    t('pairings.page.title', {
      domestic: namesIn(locale, sides.domestic).first.text,
      overseas: namesIn(locale, sides.overseas).first.text,
    })
}

const VIEWS = [
  { view: 'overview', path: '' },
  { view: 'agreement', path: '/agreement' },
  { view: 'files', path: '/files' },
] as const

/** The top of every page of one 1+1. */
export function PairingHead({
  pairing,
  view,
  staff,
}: {
  pairing: Sided
  view: (typeof VIEWS)[number]['view']
  staff: boolean
}) {
  const t = useT()
  const title = usePairTitle()(pairing)
  return (
    <>
      <PageHead
        title={title}
        lede={t('pairings.page.lede')}
        crumbs={[
          staff
            ? { to: '/staff/pairings', label: t('pairings.staff.title') }
            : { to: '/pairings', label: t('pairings.own.title') },
        ]}
      />
      <Tabs
        label={t('pairings.page.views')}
        tabs={VIEWS.map((one) => ({
          to: `/pairings/${pairing.id}${one.path}`,
          label: t(`pairings.page.${one.view}`),
          current: one.view === view,
        }))}
      />
    </>
  )
}

/** The way back from a page about one step of a 1+1. */
export function usePairCrumbs(): (pairing: Sided, staff: boolean) => { to: string; label: string }[] {
  const t = useT()
  const title = usePairTitle()
  return (pairing, staff) => [
    staff
      ? { to: '/staff/pairings', label: t('pairings.staff.title') }
      : { to: '/pairings', label: t('pairings.own.title') },
    { to: `/pairings/${pairing.id}`, label: title(pairing) },
  ]
}
