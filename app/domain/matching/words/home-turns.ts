/** Chinese cities with a court, a customs office or an arbitration commission of their own, in English. */
const CITIES =
  "beijing|shanghai|shenzhen|guangzhou|hangzhou|ningbo|suzhou|nanjing|wuhan|chengdu|chongqing|tianjin|qingdao|xiamen|fuzhou|quanzhou|changsha|xi'?an|zhengzhou|jinan|hefei|wenzhou|dongguan|foshan|yiwu|jinhua|huangpu|gongbei|dalian|shantou|zhongshan|zhuhai|haikou|kunming|nanning|urumqi|harbin|shenyang|guangdong|zhejiang|jiangsu|fujian|shandong|hebei|henan|hubei|hunan|sichuan|anhui|yunnan|taizhou|wuxi|changzhou|jiaxing|shaoxing"
const CHINA = `(?:${CITIES}|chinese|china|china's)`
/** Who acts with the power of the state, or is asked to decide. */
const AUTHORITY =
  '(?:customs|courts?|police|procurator(?:ate|s)?|prosecutors?|public security|psb|market (?:supervision|regulation)|ip office|patent office|trade ?mark office|arbitration commission|mediation cent(?:re|er)|ip court|internet court)'

/** The same in Chinese: arbitrators here, and what is asked for in a city of ours. */
export const HOME_CHINESE =
  /贸仲|中国国际经济贸易仲裁|上海国仲|上海国际仲裁|深圳国际仲裁|华南国仲|北仲|北京仲裁委|广交会[^,。;]{0,10}(?:投诉站|主办|组委会|要求|让|撤)|(?:在|向|由|到)(?:上海|北京|深圳|广州|杭州|宁波|苏州|南京|天津|国内)(?:市|的)?[^,。;]{0,8}(?:公安|报案|报警|调解|仲裁|起诉|立案|报公安)|(?:要求|请求|想)在?国内(?:法院)?(?:确认|起诉|立案)/g

/** Turns of speech by which a Chinese court, office or fair has the case. */
export const HOME_ENGLISH = new RegExp(
  [
    `(?<![a-z])${CHINA} (?:[a-z]+ ){0,3}?${AUTHORITY}(?![a-z])(?! decision| judg| counsel)`,
    `\\b${AUTHORITY} (?:in|at|of) (?:china|${CITIES})\\b`,
    `\\b(?:cietac|bac arbitration|scia|shiac)(?![a-z])`,
    `\\b(?:arbitrat\\w+|mediat\\w+) (?:commission )?in (?:china|${CITIES})\\b`,
    `\\bcanton fair\\b[^;]{0,80}\\b(?:complaint|station|organi[sz]ers?|made us|told us|asked us|remov|seiz|took|confiscat)`,
    `\\b(?:complaint|desk|station|organi[sz]ers?)\\b[^.;]{0,40}\\bcanton fair\\b`,
    `\\bpeople's mediation\\b`,
    `\\b(?:to|want|wish|help) (?:us )?(?:to )?register [^.;]{0,50} in china\\b`,
    `\\bcnnic\\b|\\.cn (?:domain|name)\\b`,
    `\\b(?:has|have|who|was|were) (?:already )?(?:registered|filed|squatted|grabbed) our [^.;]{0,30}\\bin china\\b`,
    `\\b(?:sue|sued|suing|action|lawsuit|suit|litigation) (?:[\\w']+ ){0,3}in (?:china|${CITIES})\\b`,
  ].join('|'),
  'g',
)
