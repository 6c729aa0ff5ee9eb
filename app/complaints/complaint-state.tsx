import type { ComplaintState as State } from '../domain/complaint/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

const TONES: Record<State, TagTone> = {
  received: 'open',
  examining: 'open',
  examined: 'open',
  upheld: 'warm',
  not_upheld: 'good',
  referred: 'plain',
  withdrawn: 'plain',
}

/** Where a complaint stands, as a word with a shape. */
export function ComplaintState({ status }: { status: State }) {
  const t = useT()
  return <Tag tone={TONES[status]}>{t(`complaints.state.${status}`)}</Tag>
}
