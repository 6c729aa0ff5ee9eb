import { Link } from '@remix-run/react'
import type { FieldShape } from '../domain/application/fields.ts'
import { namesIn } from '../domain/application/read-fields.ts'
import type { Values } from '../domain/application/values.ts'
import type { ProfileSection } from '../domain/profile/sections.ts'
import { useT } from '../i18n/context.tsx'
import { Tag } from '../ui/tag.tsx'

type ListedSection = Pick<ProfileSection, 'code' | 'mode'> & { fields: readonly FieldShape[]; values: Values }

/** The pages of an entry, how full each is, and whether a change of it shows at once. */
export function SectionList({ sections }: { sections: readonly ListedSection[] }) {
  const t = useT()
  return (
    <ul className="profile-sections plain-list">
      {sections.map(({ code, mode, fields, values }) => (
        <li key={code}>
          <Link to={`/listing/profile/${code}`}>{t(`profiles.section.${code}`)}</Link>
          <span className="quiet small">
            <Filled fields={fields} values={values} />
          </span>
          <Tag tone={mode === 'free' ? 'good' : 'warm'}>{t(`profiles.mode.${mode}`)}</Tag>
        </li>
      ))}
    </ul>
  )
}

function Filled({ fields, values }: { fields: readonly FieldShape[]; values: Values }) {
  const t = useT()
  const isFilled = (field: FieldShape) =>
    namesIn(field).some((name) => (values[name] ?? []).some((text) => text !== ''))
  const filled = fields.filter(isFilled).length
  if (fields.length === 0) return null
  if (filled === 0) return t('profiles.empty')
  return filled === fields.length
    ? t('profiles.filled')
    : t('profiles.partly', { filled, count: fields.length })
}
