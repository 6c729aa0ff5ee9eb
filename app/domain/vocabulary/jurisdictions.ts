/** ISO 3166-1 alpha-2 codes in lower case. Source: ISO 3166 Maintenance Agency, officially assigned codes; as of 2026-11-01. */
const COUNTRY_CODES =
  'ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ' +
  'ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ' +
  'ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ' +
  'ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt ' +
  'mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw ' +
  'sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug ' +
  'um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'

export const COUNTRIES: readonly string[] = COUNTRY_CODES.split(' ')

/** Organisations that grant or judge rights for several states. Codes: WIPO Standard ST.3 in lower case; as of 2026-11-01. */
export const ORGANISATIONS = ['ep', 'em', 'up', 'bx', 'oa', 'ap', 'ea', 'gc', 'wo'] as const
export type Organisation = (typeof ORGANISATIONS)[number]

const ALL = new Set<string>([...COUNTRIES, ...ORGANISATIONS])

/** Every jurisdiction code, countries first. */
export const JURISDICTIONS: readonly string[] = [...ALL]

/** True for a country or organisation code of the vocabulary, in lower case. */
export function isJurisdiction(code: unknown): code is string {
  return typeof code === 'string' && ALL.has(code)
}

export function isOrganisation(code: string): code is Organisation {
  return (ORGANISATIONS as readonly string[]).includes(code)
}
