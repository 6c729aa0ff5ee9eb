import { useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'
import type { PublicPairing } from './pairing.ts'

/** Whether the agreement holds, and until when; from when, where it has not begun. */
export function AgreementTag({ pairing }: { pairing: PublicPairing }) {
  const t = useT()
  if (pairing.coming && pairing.validFrom) {
    return <Tag tone="plain">{t('directory.pairing.begins', { day: pairing.validFrom })}</Tag>
  }
  if (!pairing.current) return <Tag tone="warm">{t('directory.pairing.notInForce')}</Tag>
  return (
    <Tag tone="good">
      {pairing.validTo
        ? t('directory.row.validUntil', { day: pairing.validTo })
        : t('directory.row.openEnded')}
    </Tag>
  )
}
