import { OFFER_TAKEN } from './platform-words.ts'
import { PLATFORM, REGISTERED_RIGHT } from './procedure-contexts.ts'
import type { ProcedureCue } from './procedure-cues-registered.ts'

/** A publication that begins a term to oppose. */
const PUBLISHED =
  /gazette|journal|bulletin|publish|publication|advertis|accepted|pending|applied for|application|(?:has|have) filed|is filing|examination/

/**
 * What tells of a procedure less surely than the words of `CUES`: it counts only where a text names none of those. The
 * most decisive first.
 */
export const FALLBACKS: readonly ProcedureCue[] = [
  {
    procedure: 'ecommerce_platform',
    pattern: OFFER_TAKEN,
  },
  {
    // Copies that are offered on a platform are stopped there.
    procedure: 'ecommerce_platform',
    pattern:
      /\b(?:cop(?:y|ies|ied|ycats?|ying)|fakes?|counterfeits?|knock-?offs?|clones?|pirated?|hijackers?|sell(?:s|ing|ers?)?|stolen|uses? our|used our|using our)\b/g,
    needs: PLATFORM,
  },
  {
    procedure: 'opposition',
    pattern:
      /\bobject(?:s|ed|ing|ions?)?\b(?! code)|\boppos\w+|\bbefore (?:the |its )?grant\b|\b(?:mark|name|logo|sign) (?:\w+ )?(?:close|near|similar|identical) to ours\b|\bagainst the (?:application|registration) of\b|\bstand in (?:the|its) way\b|\bin the way of (?:its|the) registration\b|\b(?:within|during) the (?:publication|opposition) period\b|\b(?:is|are|comes out) against (?:it|our|the (?:grant|registration))\b/g,
    needs: PUBLISHED,
  },
  {
    procedure: 'opposition',
    pattern: /\bopponents?\b/g,
    needs: /euipo|ukipo|boip|(?<![a-z])epo(?![a-z])|ttab|ipos|registry|(?:trade ?mark|patent) office/,
  },
  {
    procedure: 'invalidation',
    pattern:
      /\b(?:attack|challenge|contest|kill|destroy|topple|get rid of|take out|remove|strike|knock)(?:s|ed|ing)?\b|(?<!\bif )\binvalid\b|\b(?:registration|mark|patent|it)\b[^.;]{0,40}\b(?:deleted|struck off|cleared off|off the register)\b|\bnever used(?: (?:it|the (?:mark|brand|name))\b|(?=[.,;]|$))|\bshould (?:never|not) have been (?:granted|registered)/g,
    needs: REGISTERED_RIGHT,
  },
  {
    // Somebody has what is our name as a mark.
    procedure: 'squatting',
    pattern:
      /\b(?:trade ?marks?|marks?|brands?|logos?|names?)\b[^.;]{0,50}\b(?:grabbed|snatched|snapped up|hijacked|stolen|taken|registered|filed|applied for)\b[^.;]{0,60}\bby (?!us\b|our (?:own )?(?:company|lawyers?|attorneys?|group|parent|subsidiary|founder|boss)\b|me\b)|\b(?:took|takes|taken|registered|registers|filed|claimed|holds|has)\b[^.;]{0,50}\bas (?:his|her|its|their) (?:own )?(?:trade ?mark|brand|mark)\b|\b(?:got|has|have|had|put|entered) (?:our|my) (?:[\w-]+ ){0,2}(?:name|brand|mark|logo|trade ?mark)\b[^.;]{0,30}\bregister\b/g,
  },
  {
    // Whose it is, as somebody says; what we made and another has filed.
    procedure: 'ownership',
    pattern:
      /\bbelongs? to (?:him|her|them|it|us|me|both|the \w+)\b|(?<!\bwe (?:still |also |alone )?)\b(?:has|owns?|holds?|keeps?|kept|retains?|reserved) (?:the |all |full |half of (?:the )?|a share (?:of|in) (?:the )?)(?:copyrights?|rights?|patents?|ip|title)\b|\bco-?(?:own|author|invent|applicant)\w*|(?<!say it )\b(?:brand|mark|patent|design|invention|copyright|name|variety|domain) is (?:his|hers|theirs)\b|\b(?:give|hand|transfer|assign|return)(?:s|ed|ing)? (?:it|them|the (?:mark|patent|registration)) (?:back|over)\b|\b(?:which|that|what) (?:we|our (?:[\w-]+ ){1,3})(?:had |have )?(?:bred|invented|developed|designed|created|drew|wrote|composed|made|discovered)\b|\bshould be (?:in )?our name\b|\bshould be ours\b|\bour invention\b|\bboth names\b|\bonly (?:his|hers|theirs) (?:is|are)\b|\bwith our money\b|\b(?:filed|applied for) (?:an? )?(?:patent|design)s?\b[^.;]{0,60}\bnever told us\b|\bbe (?:assigned|transferred|put|recorded|registered) (?:back )?(?:to|in) (?:him|her|them|us|his name|her name)\b|\b(?:kept|keeps|registered|claim\w*|filed)\b[^.;]{0,40} for (?:it|him|her|them)sel(?:f|ves)\b|\b(?:developed|bred|invented|designed|made) (?:it |them )?(?:together|jointly)\b|\bour half\b|\bright\b[^.;]{0,40} (?:is|are|stays?|remains?|lies?) with (?:them|him|her|us)\b|\bstays? with (?:them|him|her)\b|\bsecure (?:the|our) title\b|\bshare of (?:the|our) (?:patent|rights?|mark)/g,
  },
  {
    procedure: 'litigation',
    pattern:
      /\b(?:fil(?:e|es|ed|ing)|br(?:ing|ings|ought|inging)|lodg(?:e|es|ed|ing)|start(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|launch(?:es|ed|ing)?|initiat(?:e|es|ed|ing)|institut(?:e|es|ed|ing)|issu(?:e|es|ed|ing)) (?:an? |the |its |their |his |her |our |legal )?(?:[\w-]+ ){0,4}?(?:cases?|actions?|claims?|proceedings|suits?)\b(?! number)|\bagainst us in the (?:northern|southern|eastern|western|central) district|\bserved (?:us|on us|our)\b|\b(?:been|were|was|got) served\b|\bprocess server\b|\bproceed(?:ing)? (?:in [\w ]{1,20} )?against\b|\b(?:civil|court|legal|infringement|passing[- ]off) (?:action|proceedings|case|suit)s?\b|\bcondemned to\b|\bclaim form\b|\bverklagt\b|\bpapers served\b/g,
  },
  {
    procedure: 'udrp',
    pattern: /\bdomains?\b[^;]{0,60}\b(?:imitat\w+|with|held|owned|used|registered|taken|parked)\b/g,
    needs: /\bour (?:company )?(?:name|brand|mark)\b/,
  },
  {
    // The contract says before whom.
    procedure: 'arbitration',
    pattern:
      /\bicc (?:in|clause|rules|arbitration)\b|\b(?:says|provides for|names) (?:icc|siac|hkiac|lcia|scc|diac|cietac)\b/g,
  },
  {
    procedure: 'customs',
    pattern:
      /\b(?:shipments?|containers?|consignments?|cargo|copies|fakes|goods|parcels?)\b[^.;]{0,30}\b(?:arriv\w+|landing|unload\w+|port|border|in transit)\b|\bport (?:holds?|stops?|detains?)\b|\b(?:goods|shipments?|containers?|parcels?|cartons?|consignments?|pallets?)\b[^.;]{0,50}\b(?:on hold|held|detained|stopped|blocked|suspended)\b|\basks? (?:us )?(?:if|whether) (?:they are |it is |the goods are )?(?:genuine|originals?|authentic|fakes?)\b|\b(?:seized|detained|held|stopped)\b[^.;]{0,30}\b\d[\d,]* (?:pallets?|cartons?|containers?|boxes|pairs|pieces|pcs|units)\b|(?<=^|[.;:] )(?:seized|detained|held|stopped) (?:at|in)\b|\bintercept\w*|\brecord (?:it|them|our \w+) with (?:the )?(?:authorit|customs)/g,
  },
  {
    procedure: 'licensing',
    pattern:
      /\bback ?payments?\b|\bunder-?licen[cs]ed\b|\b(?:outside|beyond|exceed\w*|over) (?:of )?(?:the |our |its )?(?:scope of (?:the |our )?)?licen[cs]e|\btrue-?up\b|\b(?:inspect|audit|check|see|examin)\w* (?:our|the) books\b|\blicen[cs](?:ee|or)s?\b|\boffer for (?:(?:its|their|the) [^.;]{0,24}portfolio|[2-6]g)\b|\bnegotiate the rate\b|\b(?:royalt|quarter|sales) reports?\b|\bper (?:unit|device|seat|copy|tree|plant) (?:fee|rate)|\bsublicen[cs]\w*/g,
  },
  {
    procedure: 'preliminary_injunction',
    pattern:
      /\b(?:urgent|immediate|emergency|fast|quick|interim|provisional) (?:court )?(?:measures?|relief|action|stop|orders?)\b/g,
  },
  {
    // An office objects by itself, and nobody stands against us.
    procedure: 'compliance',
    pattern: /\boffice action\b|\bexaminer (?:refus|reject|object|rais|cit)\w*|\bprovisional refusal\b/g,
  },
]
