import type { Verification } from '../domain/vocabulary/verification.ts'
import { useLabel } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'

/** How far something is trusted, as a word with a shape: a tick where somebody other than the party vouches for it. */
export function VerificationTag({ level }: { level: Verification }) {
  const label = useLabel()
  const vouched = level === 'platform' || level === 'verified' || level === 'public_record'
  return <Tag tone={vouched ? 'good' : 'open'}>{label('verification', level)}</Tag>
}
