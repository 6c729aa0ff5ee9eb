import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

const TONE: Record<DisputeState, TagTone> = {
  draft: 'open',
  submitted: 'open',
  supplement_requested: 'warm',
  accepted: 'good',
  not_accepted: 'plain',
  matched: 'good',
  engaged: 'good',
  closed: 'plain',
  withdrawn: 'plain',
  terminated: 'plain',
}

/** The state of a dispute as a word with a shape. */
export function DisputeStateTag({ state }: { state: DisputeState }) {
  const t = useT()
  return <Tag tone={TONE[state]}>{t(`disputes.state.${state}`)}</Tag>
}
