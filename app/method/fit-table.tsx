import { FIT_PARTS, type FitPart } from '../domain/matching/policy-version.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** What each part of fit weighs. */
export function FitTable({ weights }: { weights: Record<FitPart, number> }) {
  const t = useT()
  return (
    <div className="method-table">
      <DataTable
        caption={t('matching.fit.title')}
        captionHidden
        columns={[
          {
            key: 'part',
            title: t('matching.fit.part'),
            heading: true,
            cell: (part: FitPart) => t(`matching.fit.parts.${part}`),
          },
          { key: 'weight', title: t('matching.fit.weight'), numeric: true, cell: (part) => weights[part] },
        ]}
        rows={FIT_PARTS}
        rowKey={(part) => part}
      />
    </div>
  )
}
