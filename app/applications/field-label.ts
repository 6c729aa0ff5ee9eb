import type { FieldIssue } from '../domain/application/read-fields.ts'
import { sayCreditCode } from '../enterprises/say-credit-code.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { translateMessage } from '../i18n/translate.ts'

/** `const fieldLabel = useFieldLabel(); fieldLabel('city')`: what a field is called, also a part of a fee. */
export function useFieldLabel(): (name: string) => string {
  const t = useT()
  const label = useLabel()
  return (name) => {
    const [, model, part] = /^fee-(\w+)-(min|max|currency)$/.exec(name) ?? []
    if (model) {
      const key = part === 'min' ? 'feeMin' : part === 'max' ? 'feeMax' : 'feeCurrency'
      return t(`applications.field.${key}`, { model: label('feeModel', model) })
    }
    if (name === 'language') return t('applications.field.languages')
    if (name === 'feeModel') return t('applications.field.feeModels')
    return translateMessage(t, `applications.field.${name}`)
  }
}

/** Says what must be mended, each beside the control that it belongs to. */
export function useSayIssues(): (issues: readonly FieldIssue[]) => { field: string; message: string }[] {
  const t = useT()
  const fieldLabel = useFieldLabel()
  return (issues) =>
    issues.map(({ field, code, fault }) => ({
      field: field === 'language' ? 'language-1' : field,
      message: fault
        ? sayCreditCode(t, fault)
        : t(`applications.problem.${code}`, { field: fieldLabel(field) }),
    }))
}
