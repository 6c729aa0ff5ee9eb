import type { Industry } from '../../vocabulary/industries.ts'
import { isNegated } from './clause.ts'
import type { Folded } from './folded.ts'

const CUES: readonly (readonly [Industry, RegExp])[] = [
  [
    'integrated_circuits',
    /集成电路|芯片|半导体|晶圆|光刻|存储器|semiconductor|microchip|(?<![a-z])chips?(?![a-z])|integrated circuit|wafer/g,
  ],
  [
    'biomedicine',
    /生物医药|制药|药企|仿制药|原料药|新药|疫苗|抗体|生物制剂|药品|biopharma\w*|pharmaceutical\w*|biotech\w*|vaccine|generic drug/g,
  ],
  [
    'artificial_intelligence',
    /人工智能|大模型|机器学习|artificial intelligence|large language model|machine learning/g,
  ],
  ['life_health', /医疗器械|医疗设备|保健品|营养品|medical devices?|health food/g],
  [
    'automotive',
    /汽车|电动车|新能源车|整车|车灯|轮胎|雨刮|车企|automotive|(?<![a-z])cars?(?![a-z])|(?<![a-z])ev (?:maker|manufacturer)|electric vehicles?|wiper blades?|tyres?|tires?/g,
  ],
  [
    'high_end_equipment',
    /高端装备|机床|工业机器人|工程机械|注塑机|无人机|航空航天|machine tools?|industrial robots?|drones?|injection moulding machine/g,
  ],
  [
    'advanced_materials',
    /新材料|碳纤维|光伏|锂电池|电池材料|动力电池|carbon fib(?:er|re)|photovoltaic|solar (?:panel|module)s?|advanced materials?/g,
  ],
  [
    'consumer_goods',
    /服装|羽绒服|玩具|化妆品|家具|家居|鞋|箱包|珠宝|钟表|手表|宠物|灯具|日用品|电子烟|apparel|garments?|toys?|cosmetics|furniture|sneakers?|shoes|jewell?ery|watches|lamps?/g,
  ],
  [
    'information_technology',
    /手机|通信设备|路由器|显示屏|电视机|软件公司|电子信息|smartphones?|handsets?|routers?|telecom\w*/g,
  ],
]

export type FoundIndustry = { code: Industry; start: number; end: number }

/** The industry, where all words for one agree; a text that speaks of two trades settles neither. */
export function findIndustry(folded: Folded): FoundIndustry | null {
  const found = CUES.flatMap(([code, pattern]) => {
    const match = [...folded.lower.matchAll(pattern)].find(
      (m) => !isNegated(folded, m.index, m.index + m[0].length),
    )
    return match ? [{ code, start: match.index, end: match.index + match[0].length }] : []
  })
  return found.length === 1 ? found[0]! : null
}
