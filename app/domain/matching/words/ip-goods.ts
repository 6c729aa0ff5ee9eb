import type { IpType } from '../../vocabulary/ip-types.ts'

/** Plants of which varieties are bred. */
const CROP =
  '(?:grapes?|cherr(?:y|ies)|blueberr(?:y|ies)|strawberr(?:y|ies)|raspberr(?:y|ies)|apples?|pears?|peach(?:es)?|plums?|citrus|mandarins?|oranges?|lemons?|kiwi(?:fruit)?s?|mango(?:es)?|avocados?|bananas?|rice|wheat|maize|corn|barley|soy(?:bean)?s?|cotton|potato(?:es)?|tomato(?:es)?|peppers?|lettuces?|cucumbers?|melons?|roses?|chrysanthemums?|tulips?|orchids?|lil(?:y|ies)|gerberas?|camellias?|hydrangeas?|carnations?|tea|coffee|cocoa|hops?|sugarcane|rapeseed|sunflowers?|garlic|onions?|mushrooms?)'

/** What somebody has written, drawn, filmed or programmed. */
const WORK =
  '(?:poems?|paintings?|sculptures?|photos?|photographs?|pictures?|drawings?|illustrations?|cartoons?|comics?|songs?|melod(?:y|ies)|tunes?|music|soundtracks?|choreograph(?:y|ies)|scripts?|novels?|stor(?:y|ies)|books?|textbooks?|films?|movies?|videos?|clips?|animations?|mascots?|artworks?|fonts?|typefaces?|icons?|sounds?|sprites?|characters?|wallpapers?|murals?|tattoos?|documentar(?:y|ies)|podcasts?|lyrics|posters?|box art|artworks?|manuals?|translations?|dictionar(?:y|ies)|(?:dictionary )?entries|lectures?|game levels?|textbook|source code|catalogues? (?:photos?|texts?|pictures?))'

/** What is kept secret in a company. */
export const SECRETS_EN =
  '(?:firmware|drawings?|blueprints?|formulas?|formulae|recipes?|customer (?:list|data|base|file|contact)s?|client (?:list|data)s?|price (?:list|calculation)s?|supplier lists?|process (?:data|parameters|sheets?|description)|parameters|cad files?|gerber files?|design files?|test data|lab (?:notes|books?)|know-how|algorithms?|training data|specifications?|tolerances|technical files?)'

/** Hands on what is secret. */
const HANDED =
  '(?:t[ao]k(?:e|es|en|ing)|took|hand(?:s|ed|ing)?|cop(?:y|ied|ies|ying)|download(?:s|ed|ing)?|kept|pass(?:ed|es|ing)|leak(?:s|ed|ing)|sen[dt]|shared?|sharing|g[ai]ve[sn]?|disclos(?:e|es|ed|ing)|walked (?:off|out|away) with|left with|carried|smuggled|e-?mailed|uploaded|sold|us(?:es|ed|ing)|stole|stolen|theft of|brought|brings|bringing|transferred|moved|with)'

/** Who takes what is to be proved before a court. */
const OFFICERS =
  '(?:bailiffs?|huissiers?|sheriffs?|marshals?|police|inspectors?|(?:police|customs|judicial) officers?|court experts?|prosecutors?|investigators)'

/** Rights that follow from what a dispute is over, in English. */
export const IMPLIED_BY_GOODS: readonly (readonly [IpType, RegExp])[] = [
  [
    'plant_variety',
    new RegExp(
      `\\b${CROP} (?:plant |seed )?(?:variet(?:y|ies)|hybrids?|cultivars?)\\b|\\bvariet(?:y|ies) of (?:[\\w-]+ )?${CROP}\\b|\\bbr(?:eed(?:s|ing)?|ed) (?:[\\w-]+ ){0,3}?${CROP}\\b|\\b${CROP} breeders?\\b|\\b(?:our|their|his|her|protected) (?:protected |registered |new )?${CROP} lines?\\b|\\bprotected ${CROP}\\b`,
      'g',
    ),
  ],
  [
    'copyright',
    new RegExp(
      `\\b(?:us(?:e|es|ed|ing)|print(?:s|ed|ing)?|cop(?:y|ied|ies|ying)|play(?:s|ed|ing)?|reproduc(?:e|es|ed|ing)|show(?:s|ed|n|ing)?|post(?:s|ed|ing)?|stream(?:s|ed|ing)?|translat(?:e|es|ed|ing)|publish(?:es|ed|ing)?|lift(?:s|ed)|scrap(?:es|ed|ing)|sell(?:s|ing)?|uploaded|broadcast|adapt(?:s|ed|ing)?) (?:of )?(?:his|her|their|our|my|its|the author's|somebody's|someone's) (?:[\\w-]+ ){0,2}?${WORK}\\b`,
      'g',
    ),
  ],
  [
    'copyright',
    new RegExp(
      `\\b(?:copied|taken|lifted|stolen|traced) from [^.;]{0,30}\\b${WORK}\\b|\\bcartoon (?:characters?|pictures?|images?|figures?|drawings?)\\b|\\bmerchandis(?:e|ing) licen[cs]e|\\banimation licen[cs]e|\\bthe same ${WORK}\\b|\\b(?:${WORK}|patterns?|prints?|graphics?|sketch(?:es)?|stickers?|art)\\b[^.;]{0,30} (?:is|are) (?:his|hers|theirs)\\b|\\b(?:own|owns|owned) the (?:[\\w-]+ )?${WORK}\\b`,
      'g',
    ),
  ],
  // How something looks, or what it is called, as people say it.
  [
    'design',
    /\b(?:shape|appearance|look|form|silhouette)s? (?:of [\w -]{1,30} )?(?:is|are|was|were) (?:registered|protected)\b|\ba design registered\b/g,
  ],
  [
    'trademark',
    /\bname\b[^.;]{0,24} (?:too (?:near|close|similar)|resembl\w+|confus\w+|sounds? (?:like|the same))|\bname clearance\b|\bco-?existence\b|\b(?:two|both|these|whose) marks\b|\bhijacked (?:mark|brand|name)\b|\bholds? the name of our\b/g,
  ],
  [
    'unfair_competition',
    /\bfalse (?:delivery|prices?|advertis\w+|claims?|statements?|labels?|discounts?|reviews?)\b|\bwettbewerbszentrale\b|\b(?:tells?|told|telling|whisper\w*) (?:\w+ ){0,2}(?:dealers?|customers?|buyers?|everyone|everybody|distributors?|retailers?|clients?)(?: in [\w ]{1,20})? (?:that )?our (?:[\w-]+ ){1,3}(?:explode|break|burn|leak|fail|poison|catch fire|are (?:dangerous|unsafe|toxic|bad|poor|illegal))\b|\bit is a lie\b|\bprice comparisons?\b|\b(?:unlawful|comparative|misleading|aggressive|surreptitious) (?:advertising|marketing|ads?|claims?)\b|\bmarketing practices act\b|\bunfair (?:commercial|business|trading|marketing) practices?\b|\bcomparative ads?\b|\bpoison people\b|\bcatch fire\b|\badvertising standards\b|\brumou?rs? (?:\w+ )?(?:spread|that|about)\b/g,
  ],
  ['trade_secret', /\b(?:formula|recipe|process) (?:of|for) (?:the|our)\b/g],
  // Who goes to a rival and brings what he knew.
  [
    'trade_secret',
    /\b(?:former|ex-?|left)\b[^.;]{0,50}\b(?:joined|works? (?:now )?for|started with|moved to|set up)\b[^;]{0,60}\b(?:same|identical|our (?:process|customers|technology|prices))\b/g,
  ],
  ['trade_secret', new RegExp(`\\bwith our (?:[\\w-]+ )?(?:${SECRETS_EN}|source code)\\b`, 'g')],
  [
    'trade_secret',
    /\b(?:took|taken|takes|downloaded|carried|left with|walked (?:off|out|away) with|e-?mailed himself|kept) (?:our |the |\d[\d,]* )?(?:[\w-]+ ){0,3}files\b/g,
  ],
  // What an officer takes is evidence.
  [
    'trade_secret',
    new RegExp(
      `\\b(?=${HANDED}\\b)(?<!\\b${OFFICERS}\\b[^.;]{0,24})${HANDED}\\b[^.;]{0,30}?\\b${SECRETS_EN}\\b(?! (?:patent|design))`,
      'g',
    ),
  ],
]
