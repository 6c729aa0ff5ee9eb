import type { Criterion } from '../domain/criteria/criterion.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** A checklist to be read or printed. */
export function CriteriaTable({ items }: { items: readonly Criterion[] }) {
  const t = useT()
  const isEnglish = useLocale() === 'en'
  return (
    <DataTable
      caption={t('applications.criteria.caption')}
      captionHidden
      columns={[
        {
          key: 'number',
          title: t('applications.criteria.number'),
          cell: (item) => items.indexOf(item) + 1,
        },
        {
          key: 'item',
          title: t('applications.criteria.item'),
          heading: true,
          cell: (item) => (
            <span>
              {isEnglish ? item.en : item.zh}
              {item.mayNotApply && (
                <span className="field-optional"> ({t('applications.criteria.mayNotApply')})</span>
              )}
            </span>
          ),
        },
        {
          key: 'evidence',
          title: t('applications.criteria.evidence'),
          cell: (item) => (isEnglish ? item.evidenceEn : item.evidenceZh),
        },
      ]}
      rows={items}
      rowKey={({ code }) => code}
    />
  )
}
