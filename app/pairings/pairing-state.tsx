import { useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'
import { type Next, STATE_TONES, type Standing, stateWord } from './standing.ts'

/** How a 1+1 stands, as a word with a shape. */
export function PairingState({ pairing, today }: { pairing: Standing; today: string }) {
  const t = useT()
  const word = stateWord(pairing, today)
  return <Tag tone={STATE_TONES[word]}>{t(`pairings.state.${word}`)}</Tag>
}

/** What happens next, in a few words. */
export function useNextText(): (next: Next) => string {
  const t = useT()
  return (next) =>
    'day' in next ? t(`pairings.next.${next.word}`, { day: next.day }) : t(`pairings.next.${next.word}`)
}
