import { z } from 'zod'
import { INDUSTRIES } from '../vocabulary/industries.ts'
import { IP_TYPES } from '../vocabulary/ip-types.ts'
import { isJurisdiction } from '../vocabulary/jurisdictions.ts'
import { isLanguage } from '../vocabulary/languages.ts'
import { PROCEDURES, ROLES } from '../vocabulary/procedures.ts'
import { isDeadlineZone } from './deadline.ts'
import { DESCRIPTION_LIMIT, TITLE_LIMIT } from './limits.ts'
import { moneySchema } from './money.ts'

/** Messages are codes: pages say them in the reader's language (`disputes.problem.…`). */
const opponent = z.object({
  name: z.string().max(200, 'opponent_long'),
  aliases: z.array(z.string().max(200, 'opponent_long')).max(30, 'opponents_many'),
})

/** The shape of what an enterprise says about its dispute. Only jurisdictions and IP types are required. */
export const disputeFactsSchema = z.object({
  /** As somebody typed it; null where nobody did, and one is composed. */
  title: z.string().trim().min(1).max(TITLE_LIMIT, 'title_long').nullable(),
  jurisdictions: z
    .array(z.string().refine(isJurisdiction, 'jurisdiction_unknown'))
    .min(1, 'jurisdictions_empty')
    .max(20, 'jurisdictions_many'),
  ipTypes: z.array(z.enum(IP_TYPES, 'ip_type_unknown')).min(1, 'ip_types_empty'),
  procedure: z.enum(PROCEDURES, 'procedure_unknown').nullable(),
  role: z.enum(ROLES, 'role_unknown').nullable(),
  industry: z.enum(INDUSTRIES, 'industry_unknown').nullable(),
  languages: z.array(z.string().refine(isLanguage, 'language_unknown')).max(20, 'languages_many'),
  opponents: z.array(opponent).max(50, 'opponents_many'),
  respondBy: z.iso.datetime('deadline_unreadable').nullable(),
  respondZone: z.string().refine(isDeadlineZone, 'zone_unknown').nullable(),
  budget: moneySchema('budget_unreadable').nullable(),
  description: z.string().max(DESCRIPTION_LIMIT, 'description_long'),
})

/** The same of a draft: what is not known yet may be missing, what is there must be sound. */
export const draftFactsSchema = disputeFactsSchema.extend({
  jurisdictions: z
    .array(z.string().refine(isJurisdiction, 'jurisdiction_unknown'))
    .max(20, 'jurisdictions_many'),
  ipTypes: z.array(z.enum(IP_TYPES, 'ip_type_unknown')),
})

/** What an enterprise says about its dispute, checked. */
export type DisputeFacts = z.output<typeof disputeFactsSchema>
