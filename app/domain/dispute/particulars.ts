import { z } from 'zod'
import { isDay } from '../day.ts'
import { CHANNELS, DISTRICTS } from '../vocabulary/channels.ts'

/** The shape of what the guidance procedure asks of a dispute besides what ranking reads; nothing is required. */
export const particularsSchema = z.object({
  forum: z.string().trim().max(200, 'forum_long'),
  docket: z.string().trim().max(100, 'docket_long'),
  rights: z.array(z.string().trim().min(1).max(60, 'right_long')).max(50, 'rights_many'),
  servedOn: z.string().refine(isDay, 'served_unreadable').nullable(),
  urgent: z.boolean(),
  channel: z.enum(CHANNELS, 'channel_unknown').nullable(),
  district: z.enum(DISTRICTS, 'district_unknown').nullable(),
})

/** Forum, docket, numbers of the rights, service of papers, urgency, and how and from where the dispute came in. */
export type Particulars = z.output<typeof particularsSchema>

export const NO_PARTICULARS: Particulars = {
  forum: '',
  docket: '',
  rights: [],
  servedOn: null,
  urgent: false,
  channel: null,
  district: null,
}
