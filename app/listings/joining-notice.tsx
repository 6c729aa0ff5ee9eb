import { Link } from '@remix-run/react'
import { namesIn } from '../directory/party-name.tsx'
import { shanghaiDay } from '../domain/day.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'
import type { Joining } from './joining.ts'

type JoiningNoticeProps = {
  into: Joining | null
  taken: readonly Joining[]
  /** Staff are led to the other entry, and told who joined the two. */
  staff?: boolean
}

/** Into which entry this one was joined, or which ones into it, when and why. */
export function JoiningNotice({ into, taken, staff = false }: JoiningNoticeProps) {
  const t = useT()
  const locale = useLocale()
  const told = [
    ...(into ? [{ key: 'into' as const, one: into }] : []),
    ...taken.map((one) => ({ key: 'taken' as const, one })),
  ]
  return (
    <>
      {told.map(({ key, one }) => {
        const name = namesIn(locale, one).first.text
        const title = t(`joining.done.${key}`, { name, ref: one.ref, day: shanghaiDay(new Date(one.at)) })
        return (
          <section className="section" key={one.partyId}>
            <Notice
              tone={key === 'into' ? 'warm' : 'calm'}
              title={staff ? <Link to={`/staff/listings/${one.partyId}`}>{title}</Link> : title}
            >
              <p>
                {t('joining.done.reason')}
                {t('shell.colon')}
                <Written as="span" className="written-words" text={one.reason} />
              </p>
              {staff && <p className="quiet small">{t('joining.done.by', { name: one.name })}</p>}
            </Notice>
          </section>
        )
      })}
    </>
  )
}
