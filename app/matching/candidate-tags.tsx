import { type AnyCandidate, isPair } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'
import type { Parties } from './candidate-heading.tsx'
import { useReasonText } from './reason-text.ts'

/** What can be said of a candidate in a word: the agreement, joint work, new, gone since. */
export function CandidateTags({ candidate, parties }: { candidate: AnyCandidate; parties: Parties }) {
  const t = useT()
  const write = useReasonText()
  const refs = isPair(candidate) ? [candidate.domestic.ref, candidate.overseas.ref] : [candidate.ref]
  const proposed = isPair(candidate) && candidate.agreement === 'proposed'
  const tags: { tone: TagTone; text: string }[] = [
    ...(proposed ? [{ tone: 'warm' as const, text: t('results.tag.proposed') }] : []),
    ...candidate.reasons
      .filter(({ factor }) => factor === 'joint_matters' || (factor === 'agreement' && !proposed))
      .map((reason) => ({
        tone: reason.factor === 'agreement' ? ('good' as const) : ('plain' as const),
        text: write(reason),
      })),
    ...(candidate.newcomer ? [{ tone: 'open' as const, text: t('results.tag.newcomer') }] : []),
    ...(refs.some((ref) => parties[ref] && !parties[ref].listed)
      ? [{ tone: 'warm' as const, text: t('results.tag.noLonger') }]
      : []),
  ]
  if (tags.length === 0) return null
  return (
    <p className="tags">
      {tags.map(({ tone, text }) => (
        <Tag key={text} tone={tone}>
          {text}
        </Tag>
      ))}
    </p>
  )
}
