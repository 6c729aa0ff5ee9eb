import type { Form } from '../domain/application/party-form.ts'
import { linesOf, one } from '../domain/application/values.ts'
import { insuranceOf } from '../domain/profile/insurance.ts'
import { KEPT_IN, type PublicationField } from '../domain/profile/publication.ts'

const MOST = 60

/** The beginning of what an entry says in a field: '' for nothing yet, null where it is no field of the form. */
export function statedIn(form: Form, field: PublicationField): string | null {
  if (field === 'insurance') return insuranceOf(form.insurance)?.insurer ?? ''
  if (field === 'website') return one(form.identity ?? {}, 'website')
  if (field === 'introduction') {
    return shortened(one(form.introduction ?? {}, 'bioZh') || one(form.introduction ?? {}, 'bioEn'))
  }
  const section = KEPT_IN[field]
  return section ? shortened(linesOf(form[section] ?? {}, field).join(' / ')) : null
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : text
}
