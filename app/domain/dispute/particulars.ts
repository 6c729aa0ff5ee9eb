import { z } from 'zod'
import { isDay } from '../day.ts'
import { CHANNELS, DISTRICTS } from '../vocabulary/channels.ts'
import { PRODUCTS_LIMIT, WANTED_LIMIT } from './limits.ts'
import { moneySchema } from './money.ts'

/** How closely a dispute is kept: of a strict one nobody compares anything with what other enterprises brought. */
export const CONFIDENTIALITIES = ['ordinary', 'strict'] as const
export type Confidentiality = (typeof CONFIDENTIALITIES)[number]

/** The shape of what the guidance procedure asks of a dispute besides what ranking reads; nothing is required. */
export const particularsSchema = z.object({
  forum: z.string().trim().max(200, 'forum_long'),
  docket: z.string().trim().max(100, 'docket_long'),
  rights: z.array(z.string().trim().min(1).max(60, 'right_long')).max(50, 'rights_many'),
  servedOn: z.string().refine(isDay, 'served_unreadable').nullable(),
  urgent: z.boolean(),
  channel: z.enum(CHANNELS, 'channel_unknown').nullable(),
  district: z.enum(DISTRICTS, 'district_unknown').nullable(),
  wanted: z.string().trim().max(WANTED_LIMIT, 'wanted_long'),
  products: z.string().trim().max(PRODUCTS_LIMIT, 'products_long'),
  claim: moneySchema('claim_unreadable').nullable(),
  confidentiality: z.enum(CONFIDENTIALITIES, 'confidentiality_unknown'),
})

/**
 * Forum, docket, numbers of the rights, service of papers, urgency, how and from where the dispute came in, what is
 * wanted, which products are concerned, what it is worth and how closely it is kept.
 */
export type Particulars = z.output<typeof particularsSchema>

export const NO_PARTICULARS: Particulars = {
  forum: '',
  docket: '',
  rights: [],
  servedOn: null,
  urgent: false,
  channel: null,
  district: null,
  wanted: '',
  products: '',
  claim: null,
  confidentiality: 'ordinary',
}
