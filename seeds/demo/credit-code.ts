const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Check character of an organisation code (GB 11714-1997), given its first eight characters. */
function organisationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number.parseInt(body[i]!, 36), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/**
 * A 统一社会信用代码 with valid check characters (GB 32100-2015): `91` for an enterprise registered with the
 * market regulator, the area's division code, the organisation code with its own check, and the last check.
 */
export function creditCode(division: string, organisation: string): string {
  const body = `91${division}${organisation}${organisationCheck(organisation)}`
  let sum = 0
  for (let i = 0; i < 17; i++) sum += ALPHABET.indexOf(body[i]!) * (3 ** i % 31)
  return body + ALPHABET[(31 - (sum % 31)) % 31]
}
