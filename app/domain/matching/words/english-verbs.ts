/**
 * What a verb does to whoever it is done to. `attack`: law is used (sue, oppose); `hinder`: something is taken or stopped
 * (seize, delist); `demand`: something is asked for; `say`: something is held of somebody; `wrong`: a right is infringed;
 * `bring`: with a noun of law an attack (file an opposition); `seek`: with a noun of law or a remedy an attack (ask for an
 * injunction); `take`: with a secret a wrong; `suffer`: with a noun of law something that came to
 * the subject (receive an opposition); `wish`: only says what is meant to be done.
 */
export type VerbKind =
  | 'attack'
  | 'hinder'
  | 'demand'
  | 'say'
  | 'wrong'
  | 'bring'
  | 'seek'
  | 'suffer'
  | 'take'
  | 'wish'

/** A form of a verb, as far as it tells who acts: `ed` may be passive. */
export type VerbForm = 'base' | 's' | 'ing' | 'past' | 'participle' | 'past or participle'

export type Verb = { lemma: string; kind: VerbKind; form: VerbForm }

const REGULAR: Record<VerbKind, string> = {
  attack:
    'sue oppose object challenge contest attack complain accuse prosecute charge report threaten warn raid summon indict denounce proceed litigate impeach injunct',
  hinder:
    'seize hide detain stop block exclude suspend close remove delist delete deactivate freeze impound confiscate cancel revoke invalidate annul nullify expunge disable restrict ban intercept retain enjoin seal bar quarantine withhold limit',
  demand: 'demand ask request require order urge press insist claim charge force instruct',
  say: 'say allege contend argue maintain believe think write state mention suspect insist',
  wrong:
    'copy steal imitate infringe clone counterfeit pirate misuse misappropriate hijack rip leak violate mimic plagiarise plagiarize replicate reproduce scrape repost propagate multiply disclose abuse register grab snatch squat exploit crack forge duplicate reverse-engineer re-upload resell breach use print',
  bring:
    'file lodge bring start launch initiate commence institute issue enter submit make send serve begin raise open prepare put announce propose suggest',
  take: 'take hand copy download keep pass leak send share give disclose carry steal use',
  suffer: 'receive get face encounter meet fight answer defend',
  seek: 'seek apply request obtain secure demand claim ask want pursue',
  wish: 'want wish like plan intend hope need consider prepare decide mean aim try prefer love think look',
}

const IRREGULAR: Record<string, readonly [past: string, participle: string]> = {
  say: ['said', 'said'],
  write: ['wrote', 'written'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  hold: ['held', 'held'],
  freeze: ['froze', 'frozen'],
  steal: ['stole', 'stolen'],
  take: ['took', 'taken'],
  bring: ['brought', 'brought'],
  begin: ['began', 'begun'],
  make: ['made', 'made'],
  send: ['sent', 'sent'],
  seek: ['sought', 'sought'],
  sell: ['sold', 'sold'],
  put: ['put', 'put'],
  get: ['got', 'got'],
  forge: ['forged', 'forged'],
  withhold: ['withheld', 'withheld'],
  hide: ['hid', 'hidden'],
  keep: ['kept', 'kept'],
  give: ['gave', 'given'],
  mean: ['meant', 'meant'],
  have: ['had', 'had'],
  meet: ['met', 'met'],
  fight: ['fought', 'fought'],
}

/** Verbs whose last consonant is doubled. */
const DOUBLED = new Set([
  'stop',
  'ban',
  'rip',
  'grab',
  'squat',
  'bar',
  'plan',
  'cancel',
  'begin',
  'get',
  'put',
])

function formsOf(lemma: string): [string, VerbForm][] {
  const s = /[^aeiou]y$/.test(lemma)
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const stems = DOUBLED.has(lemma) ? [lemma + lemma.at(-1)] : []
  if (!DOUBLED.has(lemma) || lemma === 'cancel') stems.push(lemma.endsWith('e') ? lemma.slice(0, -1) : lemma)
  const forms: [string, VerbForm][] = [
    [lemma, 'base'],
    [s, 's'],
    ...stems.map((stem): [string, VerbForm] => [`${stem}ing`, 'ing']),
  ]
  const irregular = IRREGULAR[lemma]
  if (!irregular) {
    for (const stem of stems)
      forms.push([/[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`, 'past or participle'])
  } else if (irregular[0] === irregular[1]) forms.push([irregular[0], 'past or participle'])
  else forms.push([irregular[0], 'past'], [irregular[1], 'participle'])
  return forms
}

/** Every form that the reader knows; one form may be of several kinds. */
const FORMS: ReadonlyMap<string, readonly Verb[]> = build()

function build(): Map<string, Verb[]> {
  const forms = new Map<string, Verb[]>()
  for (const [kind, lemmas] of Object.entries(REGULAR) as [VerbKind, string][])
    for (const lemma of lemmas.split(' '))
      for (const [written, form] of formsOf(lemma))
        forms.set(written, [...(forms.get(written) ?? []), { lemma, kind, form }])
  return forms
}

/** What a word may be as a verb; none where it is no verb of the tables. */
export const verbsOf = (word: string): readonly Verb[] => FORMS.get(word) ?? []

/** A list of words as a table. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What is brought against somebody. */
export const LEGAL_NOUNS = words(`
action actions suit suits lawsuit lawsuits case cases claim claims complaint complaints opposition oppositions petition
petitions proceedings proceeding cancellation revocation nullity invalidity invalidation infringement objection objections
challenge investigation arbitration charges raid takedown takedowns report reports injunction injunctions ipr reexamination
countersuit litigation writ summons 337 udrp seizure audit motion warning warnings expungement strike strikes procedure reexam trial
`)

/** What one asks a court or an office for. */
export const REMEDIES = words(`
injunction injunctions tro seizure revocation cancellation invalidation nullity damages compensation destruction detention
withdrawal transfer royalties royalty payment penalty relief order orders measures removal takedown audit recall
exclusion ban saisie licence license undertaking fee fees money euros dollars annulment expungement rectification
`)

/** Who asks and warns without being against us. */
export const UNINVOLVED = words(`
customs police court courts registry office offices committee center centre wipo euipo consignee customer customers bank
banks judge tribunal forwarder platform amazon authorities authority prosecutor examiner arbitrator insurer lawyer agent
`)

/** Who stands beside us, though not we. */
export const FRIENDS = words(`
lawyer lawyers counsel attorney attorneys boss manager director team colleague colleagues customer customers buyer buyers
client clients insurer agent importer subsidiary branch office accountant consultant forwarder bank parent factory
company group staff sales we us user users
`)

/** Who was ours and is so no more, or never was. */
export const ADVERSARIES = words(`
competitor competitors rival rivals former ex distributor dealer licensee licensor partner employee engineer supplier
reseller franchisee co-owner shareholder contractor freelancer neighbour designer
`)

/** True where one of the first words is of a table. */
export const hasAny = (nouns: readonly string[], table: ReadonlySet<string>, within = 8): boolean =>
  nouns.slice(0, within).some((noun) => table.has(noun))
