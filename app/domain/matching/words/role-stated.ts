import type { Procedure } from '../../vocabulary/procedures.ts'
import { type Cue, N, WE } from './role-words.ts'

/** Between a subject and what it says to be. */
const IS = '[^,。;不非没]{0,4}'

/** We and nobody of ours: `原告是我们`, not `原告是我们的代理商`. */
const WE_ALONE = `\\s*${WE}(?:公司|自己|这边)?(?=$|[\\s,.。;()])`
/** The same in English. */
const OUR_COMPANY =
  "(?:we|us|ourselves|(?:our|my) (?:own )?(?:company|firm|group|enterprise|business|side))\\b(?!'s)"
const ATTACKS = 'plaintiffs?|claimants?|complainants?|petitioners?'
const ATTACKED = 'defendants?|respondents?'

/** Which side somebody says in as many words to be on: nothing else that a text tells outweighs it. */
export const PLAINLY_STATED: readonly Cue[] = [
  {
    role: 'claimant',
    pattern: new RegExp(
      `(?:^|[,。;] ?)${WE}(?:方|司|公司)?(?:是|为|系|:)原告(?=$|[,.。;()])|(?:原告|(?<!被)(?:请求人|异议人|投诉人|申诉人))(?:是|为|:)${WE_ALONE}|(?:^|[,.;(] ?)(?:${ATTACKS}): ?${OUR_COMPANY}|(?:^|[,.;] ?)(?:we are|we're|(?:our|my) company is) (?:the |an? )?(?:${ATTACKS})\\b`,
      'g',
    ),
  },
  {
    role: 'respondent',
    pattern: new RegExp(
      `(?:^|[,。;] ?)${WE}(?:方|司|公司)?(?:是|为|系|:)被告(?=$|[,.。;()])|被(?:告|申请人|请求人|投诉人|异议人|诉人|申诉人)(?:是|为|:)${WE_ALONE}|(?:^|[,.;(] ?)(?:${ATTACKED}): ?${OUR_COMPANY}|(?:^|[,.;] ?)(?:we are|we're|(?:our|my) company is) (?:the |an? )?(?:${ATTACKED})\\b`,
      'g',
    ),
  },
]

/** What somebody says about their own side. Decides before everything else that the rules read. */
export const STATED: readonly Cue[] = [
  {
    // Who decides or gives an opinion is on no side.
    role: 'neutral',
    pattern:
      /\b(?:named|appointed|nominated|chose|engaged|instructed|invited) me as (?:an? |the )?(?:[\w-]+ ){0,2}(?:expert|assessor|mediator|arbitrator|panell?ist)|\bact for neither side|\bnot act for either\b|\bcourt-appointed expert\b|\b(?:been )?asked to mediate\b|\bi stand on neither side|\bi\b[^.;]{0,16}\b(?:asked|invited|requested)\b[^.;]{0,40} to (?:sit|serve|act) as (?:an? |the )?(?:[\w-]+ ){0,2}(?:panell?ist|arbitrator|mediator|expert|assessor)\b|\bi mediate\b|\bneither (?:of them )?is my client\b|\bi (?:am to|will|shall|have to|was asked to|have agreed to) (?:mediate|arbitrate|conciliate)\b|\bi (?:\w+ )?(?:sit|serve|act|work|am|was|have been|'ve been)(?: \w+){0,2} as (?:an? |the )?(?:[\w-]+ ){0,2}(?:mediator|arbitrator|expert|conciliator|evaluator|umpire)\b|(?:(?:^|[.;] ?)|\bi (?:am|was|have been|'ve been) (?:\w+ )?)(?:appointed|nominated|chosen|designated|retained|engaged|instructed)(?: by [^.;,]{1,30})? (?:as )?(?:an? |the )?(?:[\w-]+ ){0,2}(?:mediator|arbitrator|expert|conciliator|evaluator|umpire|assessor|advis[eo]r|referee|panell?ist|amicus curiae|special master)\b|担任[^。;]{0,30}调解员|请我(?:们)?(?:做|当|担任|出任)[^,。;]{0,8}(?:专家|调解员|仲裁员|鉴定人)|不代表任何一方|\bto act as (?:a |the )?(?:mediator|arbitrator|neutral|conciliator)|\bappointed (?:as )?(?:an? |the )?(?:\w+ )?(?:expert|mediator|arbitrator) by\b|\bnot (?:working|acting) for any (?:party|side)|我是[^,。;]{0,6}仲裁员|我?在[^,。;]{0,16}(?:做|当|任|担任)(?:调解员|仲裁员|鉴定人|专家)|(?:被|获|受)[^,。;]{0,8}(?:指定|任命|委任|选定|选任|聘请|委托)(?:为|担任|做)[^,。;]{0,20}(?:专家|调解员|仲裁员|鉴定人|首席)|(?:对|跟|和)?双方[^,。;]{0,6}(?:保持)?(?:中立|没有利害)|(?:本人|我)是[^。;]{0,30}(?:调解员|鉴定人)|受(?:法院|仲裁庭)委托[^。;]{0,60}(?:鉴定|专家)|\bi(?: am|'m) (?:the |an? )?(?:[\w-]+ )?(?:mediator|(?<!\bnot an? |\bno )arbitrator|conciliator)\b|\bi(?:'ve| have) been appointed\b[^.;]{0,40}\b(?:expert|mediator|arbitrator)\b|推荐[^,。;]{0,16}中立[^,。;]{0,4}专家|(?:展会|展览)?主办方[^。]{0,60}不是当事人/g,
  },
  {
    // Whoever has it found that he infringes nothing brings the action; and says what he brings.
    role: 'claimant',
    pattern:
      /(?:我们|我司|我方)诉(?!求|讼|称|苦)|我们(?:是)?原告|我方(?:是)?原告|异议怎么提|(?:非侵权确认|确认不侵权|不侵权确认)之诉|\bdeclaration of non-?infringement(?![^.;]{0,24} against (?:us|our))|\bplaintiff is us\b|(?:^|[,。;])我(?:们|司)?(?:想|要|打算)告(?!诉|知|别)|想[^,。;]{0,10}追究|(?:他|她|对方|人家|被告|他们)(?:却|又|现在|倒|竟然?)?(?:提起?|提出|发起)?反诉(?!的?专利)|反诉(?:我们|我司|我方)|(?:我们|我司|我方)(?:已经?|也|刚)?(?:[向在][^,。;]{1,12})?对(?!我|方)[^,。;]{1,30}提(?:起|出)?了(?:异议|无效|撤销)(?!答辩)|(?:一起|共同)做原告|是告诉人|申请人是我们[^。;]{0,30}投诉/g,
  },
  {
    role: 'respondent',
    pattern: new RegExp(
      `${WE}(?:方|司|公司)?${IS}(?:是|为|系|:|作为|被列为?|列为|成了|做)${N}{0,6}(?:被告|被申请人|被请求人|被投诉人|被异议人|被诉人|被申诉人|被控方|应诉方)|地位(?:是|为|:|：)?\\s*被|(?:^|[\\s,;.。(])被(?:告|申请人|请求人|投诉人)(?:之一)?(?:$|[\\s,;。.)])|${WE}[^,。;]{0,4}(?:respondent|defendant)|(?:respondent|defendant)s?\\s*(?:是|为|:|= ?|is |are )\\s*(?:${WE}|we\\b|us\\b)|${WE}被告(?=$|[,。;])`,
      'g',
    ),
  },
  {
    role: 'claimant',
    pattern: new RegExp(
      `(?:${WE}(?:方|司|公司)?${IS}(?:是|为|系|:|作为|做|持有)${N}{0,4}|原告(?:是|为|:|：)?\\s*(?=我)|地位(?:是|为|:|：)?\\s*)(?:原告|请求人|异议人|异议方|投诉人|投诉方|权利人|举报人|申诉人|(?:起诉|提告|申请|投诉)的(?:那)?一?方)|原告[:：]\\s*我|${WE}[^,。;]{0,3}(?:opponent|petitioner|plaintiff|complainant|claimant)|(?:^|[\\s,;.。(])原告(?=\\s*(?:$|[;。.)]))`,
      'g',
    ),
  },
  { role: 'claimant', pattern: /\bwe are (?:the )?licensors?\b/g },
  {
    role: 'respondent',
    pattern: /对(?:我司|我们|本公司|企业|其)[^,。;]{0,20}的?(?:撤销|无效|异议)(?:申请|请求)(?!人)/g,
  },
  {
    role: 'claimant',
    pattern: /被(?:申请人|告|请求人)(?:是|为|:)(?!我|本|上海|中国|企业)/g,
  },
  {
    // Only a right's owner is asked whether goods are genuine.
    role: 'claimant',
    pattern:
      /(?:配合|出具?|提供|帮忙|做)[^,。;]{0,6}(?:鉴定|真伪)|(?:是真是假|真伪)|(?:提起|提出|发起)[^,。;写被]{0,6}的是我[们司]|问(?:我们|我司)[^,。;]{0,4}(?:是不是|是否)[^,。;]{0,6}(?:真|正品)|(?:辨认|辨别|分辨|确认)[^,。;]{0,4}真假|(?:查扣|扣押|扣)了?(?:一批)?(?:仿冒|假冒|冒用|仿)我(?:们|司)|海关[^,。;]{0,6}帮我们|我(?:们|司)(?:提的|的|提出的)(?:异议|无效(?:请求|申请)|撤销(?:请求|申请)|投诉)(?!答辩|被告|通知)|\bour (?:opposition|invalidity action|cancellation action|nullity action|lawsuit|petition)\b(?! (?:deadline|opponent|briefs?|papers?|memorandum|is due|due|to (?:the|an?|their|its) (?:[\w-]+ ){0,2}(?:injunction|motion|order|application|request)))|\bwhether [^.;]{0,60}(?:genuine|authentic|fakes?|originals?|counterfeits?)\b/g,
  },
  {
    role: 'respondent',
    pattern:
      /\bones? (?:complained|accused|sued|attacked|opposed)\b|\bwe(?: are|'re| have been named as)(?: the| a| an)? (?:defendants?|respondents?|registrants?|(?:patent |trade ?mark )?proprietors?|patentee|accused)|\bas (?:the |a )?(?:defendant|respondent)s?\b|\bnamed as (?:a )?(?:respondent|defendant)|\brespondent,|, defendants?$|\bdefendants are shanghai/g,
  },
  {
    role: 'claimant',
    pattern:
      /\bwe(?: are|'re)(?: the| a| an)? (?:plaintiffs?|claimants?|petitioners?|complainants?|opponents?|applicants? for (?:invalid|revoc|cancel)\w*|rights? (?:owner|holder)s?)|\bas (?:the |a )?(?:plaintiff|claimant|petitioner|complainant|opponent)s?\b|, petitioner$|\bwe (?:now )?(?:want|wish|would like|should like|intend|plan|need|are going|decided) to (?:oppose|(?:make|enter|file|lodge) (?:an? )?(?:notice of )?opposition)|(?<!filed an? )\bpetition for (?:an )?inter partes review|\bour company (?:holds|owns)\b|\bclient wants to stop\b/g,
  },
]

/** The applicant or owner of an attacked right is the one attacked; elsewhere the applicant attacks. */
export const APPLICANT: Cue['pattern'] = new RegExp(
  `applicant\\s*(?:是|为|:)\\s*${WE}|(?:${WE}${IS}(?:是|为|系|:|作为)${N}{0,3}|地位(?:是|为|:|：)?\\s*)(?:商标|专利)?(?:申请人|申请方)`,
  'g',
)
export const OWNER: Cue['pattern'] = new RegExp(
  `(?<!\\b(?:that|whether|if|prove) )\\bwe are the (?:holder|owner|proprietor)|${WE}${IS}(?:是|为|系|:|作为)${N}{0,3}(?:专利权人|商标权人|(?:域名)?注册人|(?:域名)?持有人|所有人|商标所有人)`,
  'g',
)

/** Who is not paid claims. */
const UNPAID: Cue = {
  role: 'claimant',
  pattern: /没付|未付|不付|拖欠|拖了|(?<!\b(?:claims?|demands?|seeks?|wants?|asks? for) )\bunpaid\b/g,
}

/** What points at the side where the procedure is known and nothing else says it. */
export const LEANING_IN: Partial<Record<Procedure, readonly Cue[]>> = {
  ecommerce_platform: [
    {
      role: 'claimant',
      pattern: /(?:盗用|跟卖|被别人占|被人占)|(?:想|要求|请求)[^,。;]{0,8}(?:投诉|下架)/g,
    },
    {
      role: 'respondent',
      pattern:
        /投诉|下架|删|\bviolation\b|\brights owner\b|suspended|paused|deactivated|complaint|strike|dmca|vero|report(?:ed)?|filed against/g,
    },
  ],
  customs: [
    {
      role: 'claimant',
      pattern: /备案(?!的?(?:流程|费用|要求|程序|手续|怎么))|登记我们|\brecord(?:al|ation|ing)?\b|拦截假货/g,
    },
    {
      role: 'respondent',
      pattern:
        /认定程序|扣|\bsuspend(?:ed|s)?\b|\brefus\w* to release\b|\bput a stop\b|\bstop on\b|\bget (?:them|it|our goods) (?:out|released)\b|blocked|\bstuck\b|impound|intercept|keeps (?:stopping|holding)|seizure|retained|\bholds? \d|detain|seiz|stopped|held/g,
    },
  ],
  preliminary_injunction: [
    {
      role: 'respondent',
      pattern:
        /(?:收到|接到)|[a-z\u00c0-\u024f][.)]?\s?(?:已经?|正|准备|要|拟|打算|扬言)*(?:向[^,。;]{1,10}|在[^,。;]{1,10})?申请[^,。;]{0,16}(?:禁令|保全|禁制令)|对造|(?<![a-z])tro(?![a-z])|\binjunctions? from\b|\bapplicant(?:,|:| is)? (?!we\b|us\b|our\b)[a-z]|\bwe can comment\b|vacate|ex parte|要求禁售|遭|(?:给|发|下)了?[^,。;]{0,6}(?:injunction|禁令)/g,
    },
    { role: 'claimant', pattern: /申请[^,。;]{0,16}(?:禁制令|禁令|保全)/g },
  ],
  trade_fair: [
    { role: 'claimant', pattern: /\bcan we have\b[^.;]{0,40}\bseized\b|\bshow(?:s|ing)? our\b/g },
    {
      role: 'respondent',
      pattern:
        /\b(?:policem[ae]n|police|officers?|bailiffs?|lawyers?|marshals?|customs)\b[^.;]{0,40}\b(?:took|seized|removed|confiscated) our\b|\btook the (?:[\w-]+ ){0,2}samples|\bthrough our hall\b|\basked (?:us|them|our [\w ]{1,20}) to (?:cover|remove|take|close|leave|hide)|查封|查扣|撤展|bailiff|seiz(?:ed|ure)|法警/g,
    },
  ],
  litigation: [
    {
      role: 'respondent',
      pattern:
        /\bclaim form\b|\bstatement of claim\b|\bserved (?:us|on us)\b|\bbrought by\b|传票|诉状副本|起诉书副本|\bsummons\b|\bwrit\b|那边告的是|我们被告/g,
    },
    { role: 'claimant', pattern: /提告|(?:能否|可否|准备|想)[^,。;]{0,4}起诉/g },
  ],
  opposition: [
    { role: 'claimant', pattern: /挑战|\bopposition (?:has|needs) to be filed\b|\bneed to oppose|要提异议/g },
  ],
  invalidation: [
    {
      role: 'claimant',
      pattern:
        /(?:^|[,。;])对(?!方|我)[^,。;]{0,20}提(?:出|起)?[^,。;]{0,4}无效|挑战|\bchallenge|想file|\bcan we (?:request|file|apply|ask|get|have)\b/g,
    },
  ],
  ownership: [
    {
      role: 'claimant',
      pattern:
        /\bwe (?:want|need|wish|would like)[^.;]{0,60}\b(?:title|ownership|decision|declaration|that we own)\b|\bhow (?:can we|to|do we) claim (?:it|them|the)|\bsecure (?:the|our) title\b|\bnever signed the assignment\b|\bnever told us\b|\bonly (?:his|hers|theirs) (?:is|are)\b|\bwith our money\b/g,
    },
    {
      role: 'respondent',
      pattern:
        /\b(?:insists?|says?|claims?|maintains?|argues?) (?:that )?(?:the|his|her|its|their) [\w ]{1,24} (?:holds?|owns?|has) (?:half|part|all|a share)\b|\basks? (?:for )?(?:reasonable |fair )?(?:compensation|remuneration)|\bsays? (?:that )?(?:the|his|her) (?:reward|remuneration|compensation|bonus|premium|pay(?:ment)?)\b|\b(?:he|she|they) (?:is|are) still the owners?\b|\b(?:invention|patent|design|software|mark) is (?:still |really )?(?:his|hers|theirs)\b|\b(?:and|he|she) wants? (?:more |extra )?(?:pay|money|remuneration|a share|\d)|\bwants? to be named\b|要公司给|他们说[^,。;]{0,8}是他们的/g,
    },
    {
      role: 'claimant',
      pattern:
        /\b(?:which|that|what) (?:we|our (?:[\w-]+ ){1,3})(?:had |have )?(?:bred|invented|developed|designed|created|drew|wrote|composed|made|discovered)\b|\bshould be (?:in )?our(?:s| name)\b|\bon our invention\b|只写了?(?:他|她|自己|对方)|把我们也?[加写列]上|自己[^,。;]{0,10}(?:申请|报|登记|注册)了?|怎么主张|署名[^,。;]{0,4}没/g,
    },
  ],
  udrp: [
    {
      role: 'respondent',
      pattern: /\bwants? it transferred\b|\bfiled (?:with|at) (?:the )?(?:forum|wipo|cent(?:er|re))\b/g,
    },
    {
      // Who holds a name asks a price for it.
      role: 'claimant',
      pattern:
        /cybersquat|\b(?:domain|address) with our (?:company )?(?:name|brand|mark)\b|\bhow (?:can we |do we |to )?get (?:it|the domain)\b|\bagainst (?:someone|somebody|a (?:man|person|squatter|company) who)\b|\b(?:snapped up|snatched|bought|held|parked) (?:up )?by\b|\bin one complaint\b|\bget the domain\b|complaint怎么写|想走udrp|[张开要]价|[张开]口|高价|\b(?:asks?|asking|wants?|demands?) (?:for )?(?:us )?(?:[\w$€£]+ ){0,2}(?:\d|dollars?|euros?|usd)|\b(?:taken|registered|grabbed) by\b|\bsome(?:body|one)? (?:person )?register/g,
    },
  ],
  arbitration: [UNPAID],
  mediation: [
    { role: 'respondent', pattern: /\binvit(?:es|ed) us\b/g },
    UNPAID,
    {
      role: 'claimant',
      pattern:
        /\b(?:requested|proposed|initiated|suggested) by us\b|\bwe (?:have )?(?:requested|proposed|initiated|suggested|asked for) (?:it|this|the mediation|mediation)\b/g,
    },
  ],
  criminal: [
    { role: 'claimant', pattern: /报案|查处|打击/g },
    {
      role: 'respondent',
      pattern:
        /\bsearch warrants?\b|\bquash\b|\bcounter-?affidavit\b|\bsubpoena|\btaken to the police\b|\braid on (?:the|our)\b|\bmay be charged\b|\bdefen[cs]e (?:lawyer|counsel|attorney)|\b(?:was|were|been|got) (?:questioned|charged|searched|indicted|arrested|summoned|raided)|\b(?:took|seized|searched|raided|sealed) our\b/g,
    },
  ],
  licensing: [
    {
      role: 'claimant',
      pattern:
        /\b(?:already|now|still) us(?:es|ing) (?:the|our|this|that) (?:[\w-]+ )?(?:technology|patents?|invention|method|design|software)|\breports? (?:only )?(?:half|part|fewer|less)\b|\bour licensed\b|\bunderpay\w*|\bunder-?report\w*|\boutside (?:the|its|his) (?:territory|licen[cs]e)|\b(?:has|have) not (?:reported|paid|accounted|rendered)\b|\blicensee\b[^.;]{0,40}\bowes?\b|\bowes (?:two|three|several|\d)/g,
    },
    {
      role: 'respondent',
      pattern:
        /(?:threaten|威胁|扬言)|对方要求|要求[^,。;]{0,6}(?:audit|审计|查账)|被审计|\blicen[cs]e offer\b|'s (?:new |last |final |latest )?offer\b|\boffered (?:a )?licen[cs]e|\basks? (?:for )?(?:a )?(?:licen[cs]e|rate per)|\bdemands? an audit|\broyalty audit|要(?:加|涨|收|交|付)[^,。;]{0,6}[费价钱]|[要开报]价|要求签|\boffer(?:ed|s) us (?:an? )?licen[cs]e|\bclaims? (?:usd |eur |us\$ ?|\$ ?|€ ?)?\d|\broyalt(?:y|ies)\b[^.;]{0,60}\bdisputed|\b(?:first|second|third|last|final|another|\w+th) reminder\b|\b(?:un)?willing licen[cs]ee\b|\bwe are willing\b|\bsent\b[^.;]{0,20}\b(?:draft|proposal|term sheet)\b[^.;]{0,24}\blicen[cs]e|\b(?:they|he|she|who) asks? (?:us )?(?:for )?(?:usd|eur|us\$|\$|€|£|\d)|\basks? (?:for )?(?:[\w/-]+ ){0,4}royalt(?:y|ies)\b|\basks? (?:us )?to (?:buy|take|sign) (?:an? |the )?licen[cs]es?\b|\b(?:licen[cs]e|software|royalty|compliance) audit (?:at|of|in|on) (?:our|us)\b|\b(?:must|should|need|have to) (?:we )?(?:pay|take a licen[cs]e)\b/g,
    },
  ],
}
