import { Link } from '@remix-run/react'
import type { CallStage } from '../domain/call/stage.ts'
import { shanghaiMinute } from '../domain/day.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'

export type CallLine = {
  id: string
  title: { zh: string; en: string }
  kinds: PartyType[]
  opensAt: string
  closesAt: string
  stage: CallStage
}

const TONE = { coming: 'plain', open: 'good', closed: 'plain' } as const

/** Calls with their stage and both instants, in Shanghai time. @param level of their headings on this page */
export function CallList({ calls, level }: { calls: readonly CallLine[]; level: 2 | 3 }) {
  const t = useT()
  const label = useLabel()
  const locale = useLocale()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="plain-list call-list">
      {calls.map((call) => (
        <li key={call.id}>
          <Heading>
            <Link to={`/calls/${call.id}`}>{locale === 'en' ? call.title.en : call.title.zh}</Link>{' '}
            <Tag tone={TONE[call.stage]}>{t(`calls.stage.${call.stage}`)}</Tag>
          </Heading>
          <p className="quiet">
            {call.kinds.map((kind) => label('partyType', kind)).join(t('shell.listSeparator'))}
            {' · '}
            {t('calls.period', { from: shanghaiMinute(call.opensAt), to: shanghaiMinute(call.closesAt) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
