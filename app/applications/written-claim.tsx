import { rightsOfClaim } from '../domain/application/claim.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import { many, one, type Values } from '../domain/application/values.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'

/** `const write = useWriteClaim()`: a claim as one line, such as 美国 · 专利 · 诉讼 · 1:24-cv-1. */
export function useWriteClaim(): (kind: ClaimKind, facts: Values) => string {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  const separator = t('shell.listSeparator')
  return (kind, facts) => {
    const rights = rightsOfClaim(kind, facts)
      .map((code) => label('ipType', code))
      .join(separator)
    const procedures = many(facts, kind === 'matter' ? 'procedure' : 'procedures')
      .filter((code) => code !== '')
      .map((code) => label('procedure', code))
      .join(separator)
    const rest =
      kind === 'admission'
        ? [one(facts, 'licenceTitle'), one(facts, 'number')]
        : [procedures, one(facts, 'docket')]
    return [place(one(facts, 'jurisdiction')), rights, ...rest].filter((part) => part !== '').join(' · ')
  }
}

/** When a claim holds or happened, in a few words; '' where it says nothing. */
export function useWriteClaimTime(): (kind: ClaimKind, facts: Values) => string {
  const t = useT()
  return (kind, facts) => {
    const until = one(facts, 'validTo')
    const filed = one(facts, 'filedOn')
    if (kind === 'admission') return until ? t('applications.claims.until', { day: until }) : ''
    if (kind === 'matter') return filed ? t('applications.claims.filed', { day: filed }) : ''
    return one(facts, 'since')
  }
}
