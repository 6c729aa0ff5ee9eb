import { addCompanies } from './company-names.ts'
import { Dictionary } from './dictionary.ts'
import { addIpTypes, NOT_A_RIGHT } from './ip-type-words.ts'
import { addNeutralWords } from './neutral-words.ts'
import { CAPITALS } from './place-capitals.ts'
import { CITIES, FAIRS } from './place-cities.ts'
import { AUTHORITIES, INSTITUTIONS, SITES } from './place-institutions.ts'
import { addPlaceNames, addTable } from './place-names.ts'

/** Names that say a right and the organisation behind it in one. */
const RIGHTS_OF_ORGANISATIONS = [
  ['ea', 'patent', '欧亚专利|eurasian patent|eurasian patents'],
  ['ep', 'patent', '欧洲专利|欧洲发明专利|欧洲的专利|欧专|european patent|EP patent|EP专利'],
  [
    'em',
    'trademark',
    '欧盟商标|欧洲商标|欧盟的商标|欧共体商标|eu trade mark|eu trademark|european trade mark|european trademark|european union trade mark|european union trademark|community trade mark|community trademark|EUTM|EUTMs|CTM',
  ],
  [
    'em',
    'design',
    '欧盟外观|欧盟外观设计|欧洲外观|欧洲外观设计|欧盟外观专利|欧洲外观专利|欧共体外观设计|共同体外观设计|eu design|european design|community design|registered community design|RCD|REUD',
  ],
  ['em', 'plant_variety', 'CPVO|欧盟植物新品种|共同体植物新品种'],
] as const

/** Words of German law, which Austrians and Swiss write too. */
const GERMAN_LAW = 'abmahnung|einstweilige verfügung|unterlassungserklärung'

/** The union itself: a jurisdiction for the rights that it grants (trade mark, design), for no others. */
const UNION = '欧盟|欧洲联盟|EU|E.U.|european union|the eu'

let built: Dictionary | null = null

/** Every word that the reader knows by name, built at the first text. */
export function lexicon(): Dictionary {
  built ??= build()
  return built
}

function build(): Dictionary {
  const dictionary = new Dictionary()
  addPlaceNames(dictionary)
  addTable(dictionary, CITIES, 'city')
  addTable(dictionary, CAPITALS, 'city')
  addTable(dictionary, FAIRS, 'city')
  addTable(dictionary, INSTITUTIONS, 'institution')
  addTable(dictionary, AUTHORITIES, 'institution')
  addTable(dictionary, SITES, 'institution')
  addIpTypes(dictionary)
  for (const [code, right, terms] of RIGHTS_OF_ORGANISATIONS) {
    dictionary.add(
      terms,
      { kind: 'place', code, tier: 'plain', form: 'institution' },
      { kind: 'ip', code: right, tier: 'plain' },
    )
  }
  dictionary.add(GERMAN_LAW, { kind: 'place', code: 'de', tier: 'weak', form: 'institution' })
  dictionary.add('tmall|taobao|jd.com|1688.com|pinduoduo|淘宝|天猫|京东|拼多多|闲鱼', {
    kind: 'place',
    code: 'cn',
    tier: 'weak',
    form: 'institution',
  })
  dictionary.add(UNION, { kind: 'place', code: 'em', tier: 'weak', form: 'union' })
  dictionary.add(NOT_A_RIGHT, { kind: 'neutral' })
  addCompanies(dictionary)
  addNeutralWords(dictionary)
  return dictionary
}
