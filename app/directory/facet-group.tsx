import { useT } from '../i18n/context.tsx'
import { chosenOf, toggled } from './directory-query.ts'
import type { FacetCount } from './found.ts'
import type { FilterName } from './lists.ts'
import { SEARCH_FORM } from './search-box.tsx'
import type { DirectorySearch } from './use-directory-search.ts'
import { useFilterLabel } from './use-filter-label.ts'

const SHOWN = 6

type FacetGroupProps = { name: FilterName; counts: readonly FacetCount[]; search: DirectorySearch }

/** One filter: native boxes with how many results each would give, the rare ones folded away. */
export function FacetGroup({ name, counts, search }: FacetGroupProps) {
  const t = useT()
  const chosen = chosenOf(search.shown, name)
  const values = withChosen(counts, chosen)
  if (values.length === 0) return null
  const first = values.filter((one, index) => index < SHOWN || chosen.includes(one.value))
  const rest = values.filter((one) => !first.includes(one))
  return (
    <fieldset className="facet">
      <legend>{t(`directory.filters.${name}`)}</legend>
      {first.map((one) => (
        <FacetChoice key={one.value} name={name} one={one} search={search} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{t('directory.filters.more', { count: rest.length })}</summary>
          {rest.map((one) => (
            <FacetChoice key={one.value} name={name} one={one} search={search} />
          ))}
        </details>
      )}
    </fieldset>
  )
}

type FacetChoiceProps = { name: FilterName; one: FacetCount; search: DirectorySearch }

function FacetChoice({ name, one, search }: FacetChoiceProps) {
  const label = useFilterLabel()
  return (
    <label className="facet-choice">
      <input
        type="checkbox"
        form={SEARCH_FORM}
        name={name}
        value={one.value}
        checked={chosenOf(search.shown, name).includes(one.value)}
        onChange={() => search.choose(toggled(search.shown, name, one.value))}
      />
      <span>{label(name, one.value)}</span>
      <span className="facet-count">{one.count}</span>
    </label>
  )
}

/** A chosen value stays visible even when nothing has it any more. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value))
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))]
}
