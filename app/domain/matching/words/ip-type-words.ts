import type { IpType } from '../../vocabulary/ip-types.ts'
import type { Dictionary, Tier } from './dictionary.ts'

/** `code[~]: terms`; `~` marks words that count only where no plainer one of another right is said. */
const WORDS = `
patent: GCC统一专利|专利|专利权|发明|发明专利|实用新型|实用新型专利|新型专利|标准必要专利|标准专利|必要专利|专利池|专利侵权|发明人|SEP|SEPs|NPE|NPEs|专利流氓|patent|utility model|invention|standard essential patent|standard-essential patent|patent troll|patent pool|FTO|freedom to operate|freedom-to-operate|自由实施|FRAND|ANDA|橙皮书|hatch-waxman|inter partes review|post grant review|双方复审|PTAB|专利审判与上诉委员会|supplementary protection certificate|补充保护证书|特许权|特許|non-practicing entity|patentee|欧亚专利|单一专利|统一专利|unitary patent|unified patent court|统一专利法院|欧洲统一专利法院|UPC|EPO|欧洲专利局|欧专局|european patent office|ANDA诉讼|wi-fi sep
patent~: patented|inventor|inventorship|专利局|专利法院|专利律师|专利代理|专利代理人|专利代理机构|patent office|patent court|patent attorney|patent agent|patent lawyer|专利与市场法院|patent and market court|federal patent court|联邦专利法院|bundespatentgericht|BPatG|印度专利局|patent pending|GCC专利局|海湾合作委员会专利局|海合会专利局|专利技术
design: a design registered|花型设计|设计注册|设计权|外观|外观设计|外观设计专利|外观专利|外观设计权|设计专利|设计权|意匠|意匠权|工业设计|工业品外观设计|注册外观|注册式外观|共同体外观|欧共体外观|外型|design patent|design right|registered design|unregistered design|registered community design|community design|industrial design|design infringement|design registration|design complaint|design application|design rights complaint|RCD|REUD|patent pending design|patent-pending design
design~: 设计抄袭|抄袭设计|抄袭外形|外形抄袭|design|patented design
trademark: same mark|mark of ours|marks of ours|TM|TMs|商标|证明商标|集体商标|国际商标|EU mark|EU marks|union mark|商标权|注册商标|商标侵权|服务商标|商标抢注|马德里商标|马德里国际商标|马德里商标国际注册|商号商标|trademark|trade mark|trade-mark|service mark|EUTM|TTAB|商标审判与上诉委员会|word mark|figurative mark|商票|社标|community trade mark|community trademark|our mark|their mark|its mark|similar mark|identical mark|cited mark|earlier mark|brand name registration
trademark~: 品牌|牌子|商号|logo|标识|徽标|brand|the mark|a mark|假冒商品|假冒产品|假名牌|仿牌|商标律师|商标代理|trademark attorney|passing off
copyright: 开源合规|author's rights|authors' rights|author's right|盗印|著作权|版权|软著|软件著作权|邻接权|copyright|copyrighted|DMCA|盗版|盗图|图片侵权|字体侵权|字库侵权|图片版权|piracy|pirated|信息网络传播权|著作權
copyright~: fonts|font licence|font license|typeface|typefaces|作品|短剧|网剧|漫画|影视|影视作品|照片|摄影作品|插画|小说|歌曲|图片维权|源代码抄袭|字体|花纹|开源协议|open source license|GPL|短剧被搬|盗播|搬运|盗用图片|图案被盗用|图案抄袭|抄袭图案|抄了我们的图片|抄了我们的说明书|偷用我们的图案|偷用图案|照片侵权|盗用我司设计图|剽窃
trade_secret: misuse of confidential|misuse of the confidential|secret protocols|secret protocol|business secret|business secrets|商业秘密|营业秘密|技术秘密|商业机密|营业机密|商业祕密|trade secret|trade-secret|know-how|know how|knowhow|breach of confidence|DTSA|defend trade secrets act|泄密案|技术诀窍|专有技术
trade_secret~: 机密|机密信息|保密信息|保密协议|confidential information|client list|customer list|客户名单|泄密|使用我们的配方|confidential|non-disclosure agreement|nda breach|技术泄露|泄露|图纸泄露|把图纸|核心图纸|技术图纸|披露图纸|披露其图纸|带走配方|配方泄露|用了我们的源代码|带走源代码
unfair_competition~: trade dress
geographical_indication~: 干邑|香槟酒|帕尔马火腿|帕玛森|菲达|戈贡佐拉|champagne|cognac|prosciutto di parma|parma ham|parma style|parmigiano|parmesan|prosecco|roquefort|feta|manuka|basmati|scotch whisky|ceylon tea|mozzarella|grana padano|gruyère|gruyere|emmentaler|chianti|rioja|stilton|serrano ham|kalamata|ouzo|grappa|bourbon whiskey|pisco|mezcal|solingen|murano glass|blue mountain coffee|kobe beef|tequila|darjeeling|swiss made
geographical_indication: 地理标示|地理标志|地理标识|地标产品|原产地名称|原产地标记|geographical indication|geographic indication|appellation of origin|protected designation of origin|PDO|PGI|GI
unfair_competition: slavish copying|slavish copy|slavishly copied|公平交易法|消费者法|消费者保护法|澳洲消费者法|fair trading act|consumer law|passing off|passing-off|misleading conduct|concorrência desleal|competencia desleal|concurrence déloyale|concorrenza sleale|unlauterer wettbewerb|不正当竞争|不正竞争|不公平竞争|反不正当竞争|unfair competition|unfair trade practice|商业外观|商业诋毁|虚假宣传|虚假广告|比较广告|false advertising|parasitism|slavish imitation|misleading advertising|disparagement|仿冒包装|包装装潢|产品装潢|混淆行为|unfair commercial practice
domain_name: 域名|网域名称|网域|网址抢注|domain name|domain|UDRP|INDRP|URS|cybersquatting|cybersquatter|cybersquat|域名争议解决政策|ADNDRC|亚洲域名争议解决中心
plant_variety~: new rice|new wheat|new maize|new corn|new rose|new apple|new grape|new cherry|new potato|new tomato|breed a new|breeds a new|we breed|we bred|种业|种苗|育种|超范围繁殖|扩繁
plant_variety: breeder certificate|breeder's certificate|breeders' certificate|breeding certificate|variety protection|variety right|variety rights|variety certificate|breeder's rights|植物新品种|新品种权|品种权|植物品种|植物新品种权|plant variety|plant varieties|plant breeder|breeder's right|breeders' right|breeders right|plant breeders' rights|PVR|PVP|UPOV|CPVO|protected variety
layout_design: semiconductor topography|chip topographies|topography right|topography registration|circuit layout|chip topography|its topography|their topography|布图设计|集成电路布图|mask layout|集成电路布图设计|芯片布图|电路布局|电路布局权|积体电路电路布局|layout design|layout-design|mask work|topography of semiconductor|integrated circuit topography|chip layout
`

/** The kinds of right under the names that people give them. */
export function addIpTypes(dictionary: Dictionary): void {
  for (const line of WORDS.trim().split('\n')) {
    const [head, terms] = line.split(': ') as [string, string]
    const tier: Tier = head.endsWith('~') ? 'weak' : 'plain'
    dictionary.add(terms, { kind: 'ip', code: head.replace('~', '') as IpType, tier })
  }
}

/** Words that hold the name of a right and speak of none. */
export const NOT_A_RIGHT =
  'unfair trade practice investigation|unfair trade investigation|专利商标局|特许加盟|特许经营|知识产权|著作权法院|域名邮箱|发明家|版权所有|品牌方|品牌商|品牌投诉|品牌备案|brand registry|brand owner|public domain|domain expert|design around|规避设计|designated|工业设计公司|标识符|设计公司|design house|design company|chip design|design center|design centre|we design|and design our|who design|to design|ip rights|trademark office|patent and trademark office|uspto|专利局商标'
