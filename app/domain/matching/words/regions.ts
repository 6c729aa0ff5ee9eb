/**
 * Organisations that grant or judge for several countries: in which city their office sits, and whose countries they
 * grant for where the text names the organisation itself.
 */
const REGIONS: Readonly<Record<string, { seat: RegExp; members: string }>> = {
  ep: { seat: /^(?:慕尼黑|munich|münchen)$/, members: '' },
  em: { seat: /^(?:阿利坎特|alicante)$/, members: '' },
  bx: { seat: /^(?:海牙|the hague|den haag)$/, members: 'nl be lu' },
  oa: {
    seat: /^(?:雅温得|yaound[ée])$/,
    members: 'bj bf cm cf km cg ci ga gn gw gq ml mr ne sn td tg',
  },
  ap: {
    seat: /^(?:哈拉雷|harare)$/,
    members: 'bw sz gm gh ke ls lr mw mz na rw sl st sd tz ug zm zw',
  },
  gc: { seat: /^(?:利雅得|riyadh)$/, members: '' },
  wo: { seat: /^(?:日内瓦|geneva)$/, members: '' },
}

/** Somebody in a city or country, who is met with there and not fought there. */
const SOMEBODY_IN =
  /\b(?:traders?|resellers?|distributors?|agents?|dealers?|importers?|compan(?:y|ies)|firm|man|woman|person|somebody|someone|shop|sellers?|competitors?|partners?|customers?|buyers?|wholesalers?|retailers?)(?: [\w&'.-]+){0,3} in (?:the )?$/

/**
 * True for a place that names no forum beside the organisations that the text names: where one of them sits, and where
 * somebody is met in one of its countries.
 * @param organisations codes of the places found
 * @param word the place as the text writes it, in small letters
 * @param before what stands before it
 */
export function isWithin(
  organisations: ReadonlySet<string>,
  code: string,
  word: string,
  before: string,
): boolean {
  return Array.from(organisations).some((one) => {
    const region = REGIONS[one]
    if (!region || one === code) return false
    return region.seat.test(word) || (region.members.split(' ').includes(code) && SOMEBODY_IN.test(before))
  })
}
