import { Fragment } from 'react'
import { namesIn } from '../directory/party-name.tsx'
import { titleIn } from '../domain/dispute/title.ts'
import type { EngagementTitle } from '../domain/engagement/title.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import type { Locale } from '../i18n/locale.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Tabs } from '../ui/tabs.tsx'

export const ENGAGEMENT_VIEWS = ['overview', 'milestones', 'messages', 'fees', 'terms', 'files'] as const
export type EngagementView = (typeof ENGAGEMENT_VIEWS)[number]

type EngagementHeadProps = {
  id: string
  title: EngagementTitle
  view: EngagementView
  /** The centre reads everybody's. */
  staff: boolean
}

/** Who acts, or for whom and in what, and the views of the engagement. */
export function EngagementHead({ id, title, view, staff }: EngagementHeadProps) {
  const t = useT()
  const locale = useLocale()
  const name = useEngagementName(title)
  const page = `/engagements/${id}`
  return (
    <>
      <PageHead
        title={
          <>
            {title.names.map((party, index) => (
              <Fragment key={namesIn(locale, party).first.text}>
                {index > 0 && ' + '}
                <span className="unbroken-name">{namesIn(locale, party).first.text}</span>
              </Fragment>
            ))}
            {title.about !== null && `${t('shell.colon')}${titleIn(locale, title.about)}`}
          </>
        }
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

/** The same in words: who acts, or for whom and in what. */
export function useEngagementName(title: EngagementTitle): string {
  const t = useT()
  const locale = useLocale()
  return titleText(title, locale, t('shell.colon'))
}

/** The same where no page is drawn. @param colon as the language writes it */
export function titleText({ names, about }: EngagementTitle, locale: Locale, colon: string): string {
  const who = names.map((named) => namesIn(locale, named).first.text).join(' + ')
  return about === null ? who : `${who}${colon}${titleIn(locale, about)}`
}
