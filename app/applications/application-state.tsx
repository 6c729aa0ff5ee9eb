import type { ApplicationState as State } from '../domain/application/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

const TONES: Record<State, TagTone> = {
  draft: 'plain',
  submitted: 'open',
  under_review: 'open',
  changes_requested: 'warm',
  recommended: 'open',
  approved: 'good',
  rejected: 'warm',
  withdrawn: 'plain',
}

/** Where an application stands, as a word with a shape. */
export function ApplicationState({ status }: { status: State }) {
  const t = useT()
  return <Tag tone={TONES[status]}>{t(`applications.state.${status}`)}</Tag>
}
