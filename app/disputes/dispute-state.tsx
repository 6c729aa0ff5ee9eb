import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

const TONE: Record<DisputeState, TagTone> = {
  draft: 'open',
  submitted: 'open',
  matched: 'warm',
  engaged: 'good',
  closed: 'plain',
  withdrawn: 'plain',
}

/** The state of a dispute as a word with a shape. */
export function DisputeStateTag({ state }: { state: DisputeState }) {
  const t = useT()
  return <Tag tone={TONE[state]}>{t(`disputes.state.${state}`)}</Tag>
}
