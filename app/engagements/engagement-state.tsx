import type { EngagementState } from '../domain/engagement/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

const TONE: Record<EngagementState, TagTone> = {
  active: 'good',
  paused: 'warm',
  concluded: 'plain',
  rated: 'plain',
  terminated: 'plain',
}

/** The state of an engagement as a word with a shape. */
export function EngagementStateTag({ state }: { state: EngagementState }) {
  const t = useT()
  return <Tag tone={TONE[state]}>{t(`engagements.state.${state}`)}</Tag>
}
