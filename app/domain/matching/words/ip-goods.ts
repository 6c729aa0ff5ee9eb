import type { IpType } from '../../vocabulary/ip-types.ts'

/** Plants of which varieties are bred. */
const CROP =
  '(?:grapes?|cherr(?:y|ies)|blueberr(?:y|ies)|strawberr(?:y|ies)|raspberr(?:y|ies)|apples?|pears?|peach(?:es)?|plums?|citrus|mandarins?|oranges?|lemons?|kiwi(?:fruit)?s?|mango(?:es)?|avocados?|bananas?|rice|wheat|maize|corn|barley|soy(?:bean)?s?|cotton|potato(?:es)?|tomato(?:es)?|peppers?|lettuces?|cucumbers?|melons?|roses?|chrysanthemums?|tulips?|orchids?|lil(?:y|ies)|gerberas?|camellias?|hydrangeas?|carnations?|tea|coffee|cocoa|hops?|sugarcane|rapeseed|sunflowers?|garlic|onions?|mushrooms?)'

/** What somebody has written, drawn, filmed or programmed. */
const WORK =
  '(?:poems?|paintings?|sculptures?|photos?|photographs?|pictures?|drawings?|illustrations?|cartoons?|comics?|songs?|melod(?:y|ies)|tunes?|music|soundtracks?|choreograph(?:y|ies)|scripts?|novels?|stor(?:y|ies)|books?|textbooks?|films?|movies?|videos?|clips?|animations?|mascots?|artworks?|fonts?|typefaces?|icons?|sounds?|sprites?|characters?|wallpapers?|murals?|tattoos?|documentar(?:y|ies)|podcasts?|source code|catalogues? (?:photos?|texts?|pictures?))'

/** What is kept secret in a company. */
export const SECRETS_EN =
  '(?:firmware|drawings?|blueprints?|formulas?|formulae|recipes?|customer (?:list|data|base|file)s?|client (?:list|data)s?|price (?:list|calculation)s?|supplier lists?|process (?:data|parameters|sheets?|description)|parameters|cad files?|gerber files?|design files?|test data|lab (?:notes|books?)|know-how|algorithms?|training data|specifications?|tolerances|technical files?)'

/** Hands on what is secret. */
const HANDED =
  '(?:t[ao]k(?:e|es|en|ing)|took|cop(?:y|ied|ies|ying)|download(?:s|ed|ing)?|kept|pass(?:ed|es|ing)|leak(?:s|ed|ing)|sen[dt]|shared?|sharing|g[ai]ve[sn]?|disclos(?:e|es|ed|ing)|walked (?:off|out|away) with|left with|carried|smuggled|e-?mailed|uploaded|sold|us(?:es|ed|ing)|stole|stolen|with)'

/** Rights that follow from what a dispute is over, in English. */
export const IMPLIED_BY_GOODS: readonly (readonly [IpType, RegExp])[] = [
  [
    'plant_variety',
    new RegExp(
      `\\b${CROP} (?:plant |seed )?variet(?:y|ies)\\b|\\bvariet(?:y|ies) of (?:[\\w-]+ )?${CROP}\\b|\\bbr(?:eed(?:s|ing)?|ed) (?:[\\w-]+ ){0,3}?${CROP}\\b|\\b${CROP} breeders?\\b`,
      'g',
    ),
  ],
  [
    'copyright',
    new RegExp(
      `\\b(?:us(?:e|es|ed|ing)|print(?:s|ed|ing)?|cop(?:y|ied|ies|ying)|play(?:s|ed|ing)?|reproduc(?:e|es|ed|ing)|show(?:s|ed|n|ing)?|post(?:s|ed|ing)?|stream(?:s|ed|ing)?|translat(?:e|es|ed|ing)|publish(?:es|ed|ing)?|lift(?:s|ed)|scrap(?:es|ed|ing)|sell(?:s|ing)?|uploaded|broadcast) (?:of )?(?:his|her|their|our|my|its|the author's|somebody's|someone's) (?:[\\w-]+ ){0,2}?${WORK}\\b`,
      'g',
    ),
  ],
  ['trade_secret', new RegExp(`\\b${HANDED}\\b[^.;]{0,30}?\\b${SECRETS_EN}\\b(?! (?:patent|design))`, 'g')],
]
