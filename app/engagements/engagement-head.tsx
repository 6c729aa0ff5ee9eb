import { Fragment } from 'react'
import { namesIn } from '../directory/party-name.tsx'
import { useLocale, useT } from '../i18n/context.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const ENGAGEMENT_VIEWS = ['overview', 'milestones', 'messages', 'fees', 'files'] as const
export type EngagementView = (typeof ENGAGEMENT_VIEWS)[number]

type Named = { nameZh: string | null; nameEn: string | null }

type EngagementHeadProps = {
  id: string
  parties: readonly Named[]
  view: EngagementView
  /** The centre reads everybody's. */
  staff: boolean
}

/** Who acts, and the views of the engagement. */
export function EngagementHead({ id, parties, view, staff }: EngagementHeadProps) {
  const t = useT()
  const locale = useLocale()
  const name = useEngagedName(parties)
  const page = `/engagements/${id}`
  return (
    <>
      <PageHead
        title={parties.map((party, index) => (
          <Fragment key={namesIn(locale, party).first.text}>
            {index > 0 && ' + '}
            <span className="unbroken-name">{namesIn(locale, party).first.text}</span>
          </Fragment>
        ))}
        here={t(`engagements.view.${view}`)}
        crumbs={[
          {
            to: '/engagements',
            label: t(staff ? 'engagements.list.titleStaff' : 'engagements.list.title'),
          },
          ...(view === 'overview' ? [] : [{ to: page, label: name }]),
        ]}
      />
      <Tabs
        label={t('engagements.view.label')}
        tabs={ENGAGEMENT_VIEWS.map((one) => ({
          to: one === 'overview' ? page : `${page}/${one}`,
          label: t(`engagements.view.${one}`),
          current: one === view,
        }))}
      />
    </>
  )
}

/** Who acts, in the page's language: one name, or the two of a 1+1. */
export function useEngagedName(parties: readonly Named[]): string {
  const locale = useLocale()
  return parties.map((party) => namesIn(locale, party).first.text).join(' + ')
}
