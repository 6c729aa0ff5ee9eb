import { z } from 'zod'
import * as record from '../record.ts'

/** An enterprise as the import format writes one. */
export const enterpriseRecord = z.object({
  type: z.literal('enterprise'),
  ref: record.ref,
  name: record.bilingualName.optional(),
  aliases: record.names,
  formerNames: record.names,
  storefronts: record.names,
  affiliates: record.names,
  creditCode: record.line,
  district: record.line,
  industry: record.industry,
  languages: record.languageCodes,
  demo: record.demo,
})
export type EnterpriseRecord = z.output<typeof enterpriseRecord>
