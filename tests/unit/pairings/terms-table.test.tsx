import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LocaleProvider } from '../../../app/i18n/context.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { en } from '../../../app/i18n/en.ts'
import { TermsConflict } from '../../../app/pairings/terms-conflict.tsx'
import { TermsTable } from '../../../app/pairings/terms-table.tsx'
import { type TermValues, valuesOfTerms } from '../../../app/pairings/terms-values.ts'
import { TERMS } from '../../support/pairing-terms.ts'

registerTexts('en', en)

const shown = (page: React.ReactNode) =>
  renderToStaticMarkup(<LocaleProvider locale="en">{page}</LocaleProvider>).replaceAll(/<[^>]*>/g, '|')
const table = (values: TermValues) => shown(<TermsTable values={values} />)

describe('the terms of a 1+1', () => {
  it('say each cover with its currency, digits grouped, in one row', () => {
    const text = table(valuesOfTerms(TERMS))
    expect(text).toMatch(/Cover, overseas side\|+USD 5,000,000\|/)
    expect(text).toMatch(/Cover, domestic side\|+CNY 1,000,000\|/)
    expect(text).not.toContain('Currency of cover')
    // What the fees are in is a term of its own.
    expect(text).toMatch(/Currency\|+USD\|/)
  })

  it('show to whoever is overtaken an amount as it was typed where it is none, and another currency of cover', () => {
    const theirs = valuesOfTerms(TERMS)
    const yours = { ...theirs, domesticCover: ['a lot'], overseasCoverCurrency: ['EUR'] }
    const text = shown(<TermsConflict theirs={theirs} yours={yours} />)
    for (const words of ['CNY 1,000,000', 'CNY a lot', 'USD 5,000,000', 'EUR 5,000,000']) {
      expect(text).toContain(`|${words}|`)
    }
    expect(text).not.toContain('Currency of cover')
  })
})
