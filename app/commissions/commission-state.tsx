import type { CommissionState as State } from '../domain/commission/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'

const TONES: Record<State, TagTone> = {
  commissioned: 'open',
  delivered: 'warm',
  accepted: 'good',
  published: 'good',
  confidential: 'plain',
  declined: 'plain',
  cancelled: 'plain',
}

/** Where a commission stands, as a word with a shape. */
export function CommissionState({ status }: { status: State }) {
  const t = useT()
  return <Tag tone={TONES[status]}>{t(`commissions.state.${status}`)}</Tag>
}
