import { randomNamed } from '../random.ts'
import { daysBefore } from './days.ts'

/** Invented opponents with the names they also go by. What is said of them here, only staff may see. */
const AGAINST = [
  {
    name: 'Norvikell Technik GmbH',
    aliases: ['诺维克尔技术公司', 'Norvikell'],
    affiliates: ['Norvikell Holding AG'],
  },
  { name: 'Quellmark AG', aliases: ['奎尔马克集团'], affiliates: ['Quellmark Licensing GmbH'] },
  {
    name: 'Tessaroun Inc.',
    aliases: ['泰萨伦公司', 'Tessaroun Brands'],
    affiliates: ['Tessaroun IP Holdings LLC'],
  },
  { name: 'Brixamer LLC', aliases: ['布里克萨默'], affiliates: [] },
  { name: 'Kestrowe Pvt. Ltd.', aliases: ['凯斯特罗'], affiliates: ['Kestrowe Research Ltd.'] },
  { name: 'Solenvia S.p.A.', aliases: ['索伦维亚'], affiliates: ['Solenvia Design S.r.l.'] },
  { name: 'Lumarque SAS', aliases: ['鲁玛克'], affiliates: [] },
  { name: 'PT Halvorden Tbk', aliases: ['哈尔沃登印尼'], affiliates: ['Halvorden Retail'] },
]

const KINDS = ['client', 'client', 'interest', 'adverse', 'client', 'other'] as const

/** Every fifth provider has somebody whom it may not act against or for; some of it is over. */
export function conflictRecords(providers: readonly string[]): object[] {
  return providers
    .filter((_, i) => i % 5 === 2)
    .map((party, i) => {
      const random = randomNamed(`conflict ${party}`)
      const from = random.whole(100, 1500)
      return {
        type: 'conflict',
        party,
        against: AGAINST[i % AGAINST.length],
        kind: KINDS[i % KINDS.length],
        from: daysBefore(from),
        ...(i % 7 === 6 && { to: daysBefore(Math.floor(from / 2)) }),
        demo: true,
      }
    })
}
