import { VERIFICATIONS, type Verification } from '../domain/vocabulary/verification.ts'
import { VerificationTag } from '../evidence/verification-tag.tsx'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** What one fresh matter counts at each level of trust. */
export function TrustTable({ trust }: { trust: Record<Verification, number> }) {
  const t = useT()
  return (
    <div className="method-table">
      <DataTable
        caption={t('matching.evidence.trust')}
        columns={[
          {
            key: 'level',
            title: t('matching.evidence.level'),
            heading: true,
            cell: (level: Verification) => <VerificationTag level={level} />,
          },
          {
            key: 'weight',
            title: t('matching.evidence.weight'),
            numeric: true,
            cell: (level) => trust[level],
          },
        ]}
        rows={VERIFICATIONS}
        rowKey={(level) => level}
      />
    </div>
  )
}
