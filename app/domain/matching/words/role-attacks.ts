import { OURS_TO_DO, OURS_TO_DO_EN, type Sign } from './role-words.ts'

/** Who stands beside us rather than against us, so that what is against them is not against us. */
const NOT_US =
  '(?! (?:\\w+ ){0,2}(?:rivals?|competitors?|former|ex-|old|distributors?|licensees?|suppliers?|dealers?|agents?|partners?|neighbou?rs?|behalf|side|own)\\b)'
const OUR = `(?:(?:all|both|two|three|some|one|half|most|part) (?:of )?)?(?:us(?! ?\\d| patent)|me|(?:our|my)${NOT_US})\\b`
const ATTACK_NOUN =
  '(?:revocation|invalidation|invalidity|cancellation|opposition|nullity|complaint|action|suit|lawsuit|claim|petition|proceeding|injunction|order|case|writ|notice|strike|report|takedown|challenge|request|application|file|investigation|charge|warrant|seizure|attack|objection|demand)s?'

/** What others do to us, in Chinese: who acts is not said, or is somebody else. */
const CHINESE: readonly Sign[] = [
  // They make us do something, or keep us from it.
  /(?:让|要求?|叫|逼|命|令|责令|勒令|催|警告|威胁|不让|不准|不许|禁止|阻止|不给)(?:我们|我司|我方|公司|本公司|敝司)(?!的?(?:律师|代理))[^,。;]{0,14}?(?:赔|缴|付|停|撤|下架|下掉|答|回(?!来)|说明|解释|道歉|铲|销毁|召回|转让|让出|补|交(?!易|流|叉)|签|删|认|改|退|提交|出钱|掏|注册|卖|销售|参展|展|用|出口|进口|生产|上架|发货|关)/g,
  // They come after us.
  /(?:盯上|缠上|咬住|咬上|找上|瞄上|讹上|讹|敲诈|勒索|点名|吓唬|恐吓|要挟)了?(?:我们|我司|我方)(?!的?(?:客户|经销|买家))|(?:找|打)上门|上门(?:取证|查|搜|检查|要钱|收)|派人(?:来|到|上)|(?:张|开)口(?:就)?要|点了(?:我们|我司|我方)|找(?:我们|我司)的?(?:麻烦|茬|算账|要钱|索赔|赔)|(?:跟|向|问|管)(?:我们|我司|我方)[^,。;]{0,6}(?:要钱|要求|索|讨|收钱|收费|追|主张|催)|赖上/g,
  // They take our things from us; our secrets and marks are taken otherwise (see the wrongs).
  /(?:把|将)(?:我们|我司|我方|我)(?!们?的?(?:技术|配方|工艺|图纸|源代码|代码|客户|商标|牌子|品牌|创意|专利|图片|照片|作品|视频|文章|画|字号|名字|域名|产品图))[^,。;]{0,14}?(?:告|诉|投诉|举报|列|点|抬走|收走|拉走|搬走|拿走|没收|扣|截|卡(?!片|通)|封|查|罚|下架|下了|下掉|撤|关(?!注)|删|停|冻|拉黑|踢|赶|抓|清退|清场|砸|拆|拦|抱走)/g,
  // They want what is ours void.
  /(?:把|将|让|使|令)(?:我们|我司|我方)(?:[^,。;]{0,16}?)(?:作废|无效|失效|撤销|撤掉|废掉|注销)/g,
  {
    pattern:
      /(?:对手|对方|同行|人家|他们|有人|公司|厂|对面)[^,。;我]{0,14}?(?:想|要|请求|申请|请)[^,。;我]{0,8}?(?:废|无效|撤销|撤掉|推翻)/g,
    unless: /我|(?:对|把|将|让|跟|和|针对)[^,。;]{0,4}$/,
  },
  /[让被给](?![我他])[^,。;我]{0,14}提[了起出](?:异议|无效|撤销|反对)/g,
  {
    pattern: /(?:请求|申请|要求|主张)[^,。;我]{0,6}(?:我们|我司|我方)[^,。;]{0,14}(?:无效|作废|失效)/g,
    unless: /我|想|拟/,
  },
  // They came for our people and goods.
  /(?:把|将|连)[^,。;]{0,4}(?:店长|经理|员工|老板|同事|负责人|司机)[^,。;]{0,3}(?:带走|抓|拘|扣)|(?:^|[,。;!]|们的?|司的?)(?:人|店长|经理|员工|老板|同事|负责人)[^,。;]{0,3}(?:被|给|让)[^,。;]{0,6}(?:抓|拘|扣|带走)|(?:警察|警方|公安|海关|经济局|工商)[^,。;我]{0,6}(?:说|讲|称|认定|怀疑)[^,。;我]{0,10}(?:假(?!冒我)|仿(?!冒?我)|冒(?!我)|侵)/g,
  /(?:店|厂|仓库|摊位?|办公室|展台)[^,。;]{0,4}(?:被|给|让)[^,。;]{0,6}(?:抄|搜|端)了?(?=$|[,。;])|[嫌怪](?:我们|我司)/g,
  // What we are said to have done, or kept from selling.
  /被我(?:们|司|方)(?!发现|查|抓|告|拒)[^,。;]{0,6}(?:泄|侵|抄|偷|盗|仿|冒|用)|我(?:们|司|方)[^,。;想要能]{0,8}(?:不准|不许|不让)(?:再|继续)?(?:卖|用|销售|使用|展|出口|生产)|(?:不准|不许|不让)我(?:们|司)[^,。;]{0,4}(?:卖|用|销|展|出|产)/g,
  // They do something against what is ours.
  /对(?:我们|我司|我方)(?:自己|家|的)?(?:的)?[^,。;]{0,20}?(?:提(?!供|示|醒|升|前)|打(?!假|击)|发起|发函|申请了?(?=[^,。;]{0,8}(?:禁令|假处分|撤销|无效|宣告|执行|保全|扣|查|搜|冻|限制|trial|injunction))|请求|立案|启动|采取|动手|下手|索赔|主张|执行|调查|搜查|(?:做|进行|开展)?(?:审计|查账|核查)|起诉|签发|下达|下了|作出|开出|罚款)/g,
  {
    pattern:
      /(?:反对|不同意给?|不让|不许|阻止|阻挠|挑战|质疑|攻击|撤销|撤掉|无效掉?|废掉?|搞掉|打掉|弄掉|干掉|推翻|cancel|oppos\w+|invalidat\w+|revok\w+|challeng\w+)了?\s?(?:我们|我司|我方)/g,
    unless: /我|想$|怕|担心/,
  },
  // We suffer it.
  /遭(?!人?(?:仿|抄|盗|抢|窃|冒|侵|泄|剽|山寨|模仿|恶意))[^,。;]{0,20}?(?:诉|告(?!知)|举发|举报|提(?!前)|控|扣|查|封|撤|下架|冻|异议|无效|反对|索赔|警告|罚|捕|抓|拘|没收|突袭)/g,
  /被[^,。;我]{0,12}?(?:搞掉|打掉|弄掉|干掉|撤掉|拿掉|废掉|封掉|下掉|下了|关了|封了|冻了|告上|告到|点名|盯上|缠上|讹|敲诈|勒索|反对|抬走|收走|拉黑|清退)/g,
  /被[^,。;]{0,10}?(?:说|称|指|话|讲|怪|认定|认为|怀疑|质疑|当成|当作|喊|点名)[^,。;]{0,12}?(?:侵|抄|仿|假|冒|盗|山寨|违反|泄)/g,
  {
    pattern:
      /(?:让|叫|给)(?:人|人家|别人|他们|海关|法院|平台|对方|警察|法警)(?:给)?(?:起诉|告|诉|投诉|举报|扣|封|冻|查|下架|罚|没收|抬|收|撤|异议|无效)|给(?:起诉|扣|封|冻|查|告|罚|没收|抬走|收走|下架)了?/g,
    unless: /把|想|要|怎么|如何|能/,
  },
  // Half in English, half in Chinese: `被competitor report了`, `被third party请求revocation`.
  /被[^,。;我]{0,20}?(?:sue|report|oppos|challeng|cancel|invalid|revo|delist|remov|block|suspend|ban(?![a-z])|strike|accus|complain|claim|请求)/g,
  // They say it of us; that one may or must do something is said by our own people.
  {
    pattern:
      /(?:对方|他们|她们|他|人家|公司|商|厂|协会|师|社|方|[a-z]{3,}|客户|同行)[^,。;我]{0,8}?(?:(?<![瞎乱胡处里])[说讲]|称|指|怪|嫌|指责|声称|咬定|认为|主张|告诉)(?:我们|我司|我方)(?!可以|能|应|有权|赢|胜|先|必须|的?坏话|不好|质量|的(?:专利|商标|牌子|外观)(?:被|有效))/g,
    unless: /谣|坏话|诋毁|抹黑|贬低|散布|到处|四处|逢人|[跟向对]客户/,
  },
  /(?<!到处|四处)(?:说|称|主张|认为|声称|咬定)[^,。;我]{0,12}是(?:他|她|它|对方|人家)们?(?:家|公司|自己)?的|(?:不然|否则|要不(?!要)|再[^,。;]{0,8}就)(?:要|去)?[^,。;]{0,8}?(?:告|起诉|投诉|走法律|申请|法院)|(?:对方|他们|原告)[^,。;]{0,12}申请了?[^,。;]{0,8}(?:禁令|保全|扣押|查封)|被申请了?[^,。;]{0,6}(?:禁令|保全|查封|扣押)/g,
  /(?:专利|商标|外观|设计)(?:权|注册|申请)?[^,。;]{0,10}(?:有|被|由)(?:第三人|第三方|他人|别人|人|同行|对手)[^,。;]{0,8}(?:提|请求|申请|要求)[^,。;]{0,6}(?:异议|无效|撤销|反对|宣告)/g,
  // Whose right it is that is said to be infringed: theirs.
  /归(?:他|她|其|对方|人家)们?(?:所有|的)?(?=$|[,。;])|应对[^,。;]{0,8}(?:禁令|诉讼|调查|投诉|异议|无效|仲裁|起诉|索赔|指控|扣押)|被[^,。;]{0,24}提\s?(?:起|了|出)?\s?(?:udrp|ipr|异议|无效|撤销|opposition|cancellation|revocation)|反(?:过来|倒|而)[^,。;]{0,6}(?:告|起诉|投诉)了?我|列(?:进|入|在)了?(?:附表|名单|被告)|(?:余额|资金|货款|账户)[^,。;]{0,6}(?:动不了|取不出|锁)/g,
  /侵(?:犯|害|犯了|到|到了|了)?(?:其|他|她|它|人家|对方|原告|权利人|别人)(?!人)/g,
  // We are the ones who defend.
  /(?:起诉状|诉状|传票|起诉书|索赔信|警告信)[^,。;]{0,6}(?:到了|来了|寄到|送到|送上|摆在)|吃官司|清不了关|(?:怎么|如何|咋|怎样)(?:去)?(?:应诉|答辩|抗辩|申辩|解封|解冻)|反驳对方|(?:我们|我司)(?:不|没|没有|并未|并没有)(?:侵权|侵犯|抄)/g,
]

const ENGLISH: readonly Sign[] = [
  // A verb and us.
  new RegExp(
    `\\b(?:sued|sues|suing|order(?:ed|s)|barr?(?:ed|s)|forc(?:ed|es)|banned|bans|enjoin(?:ed|s)|restrain(?:ed|s)|prohibit(?:ed|s)|forbids?|forbade|summoned|warn(?:ed|s)|accus(?:ed|es|ing)|fined|blackmail\\w*|harass\\w*|dragg(?:ed|ing)|nam(?:ed|es|ing)|target(?:ed|s|ing)|charged|served|convicted|indicted|hit) ${OUR}`,
    'g',
  ),
  /\b(?:asks?|asked|asking|wants?|tells?|told|telling|demands?|demanded|demanding|requires?|required|requests?|requested|requesting|urges?|pressing|pushing|wanted) (?:that )?(?:us|we) (?:to |must |should |now )?(?:\w+ )?(?:stop|cease|pay|withdraw|remove|hand|destroy|recall|answer|reply|respond|sign|drop|assign|transfer|give|take|delete|pull|rename|change|compensate|leave|quit|licen[cs]e|settle|refrain|not)\b/g,
  // A right of ours is attacked, our goods are taken.
  {
    pattern: new RegExp(
      `\\b(?:oppos(?:ed|es|ing)|disput(?:ed|es|ing)|challeng(?:ed|es|ing)|attack(?:ed|s|ing)|contest(?:ed|s|ing)|revok(?:ed|es|ing)|cancel(?:l?ed|s|l?ing)?|invalidat(?:ed|es?|ing)|annul\\w*|nullif\\w*|seiz(?:ed|es|ing)|detain(?:ed|s|ing)|impound\\w*|confiscat\\w*|block(?:ed|s|ing)|stopp(?:ed|ing)|h[oe]ld(?:s|ing)?(?! (?:our|my) (?:[\\w-]+ )?(?:trade ?marks?|brand|name|domain|patent|design))|remov(?:ed|es?|ing)(?! (?:our|my) (?:copyright|name|notice|logo|label|mark|credit))|delist(?:ed|s|ing)?|t[ao]k(?:es|ing|en) down|took down|suspend(?:ed|s|ing)|froze|frozen|freez(?:es|ing)|raid(?:ed|s|ing)|search(?:ed|es|ing)|pulled|shut down|report(?:ed|s|ing)|flagg(?:ed|ing)|sealed|deactivat(?:ed|es))(?: down)? ${OUR}`,
      'g',
    ),
    unless:
      /\b(?:we|i|we've|wanna)\b[^,]{0,12}$|\b(?:which|that) $|\b(?:patents?|marks?|registrations?)\b[^,]{0,24}$/,
  },
  new RegExp(
    `\\b(?:${ATTACK_NOUN})(?: (?!against)\\w+){0,5}?(?<!infringement|infringing|copying|misuse|counterfeiting|squatting) (?:against|about|hits?|targeting|lodged to) (?:(?:the |an? )(?:[\\w-]+ ){1,3}of )?${OUR}`,
    'g',
  ),
  new RegExp(
    `\\b(?:revocation|cancellation|invalidation|invalidity|nullity|opposition|seizure|suspension|removal|detention|takedown|annulment|expungement)s? (?:[\\w-]+ ){0,3}(?:of|to|over|for|concerning|regarding|aimed at|directed at) (?:(?:our|my)${NOT_US}\\b|a \\w+ of ours)`,
    'g',
  ),
  {
    pattern:
      /\b(?:wants?|asked for|seeks?|demands?|demanded|requests?|requested|applied for|filed for|trying to|tries to)\b(?: [\w'-]+){0,9}? (?:our|my) (?:[\w-]+ ){0,5}?(?:invalid\w*|cancel\w*|revo\w+|off|out|down|void|removed|struck|expunged|null|withdrawn|destroyed|gone|blocked|shut|closed|deleted)\b/g,
    unless: /\bwe\b|\bi\b/,
  },
  {
    pattern: new RegExp(
      `\\b(?:asked|requested|petitioned|applied|petitions|wants?|seeks?|asks|filed|moved|trying|tries|threatens)(?: [\\w'-]+){0,9}? to (?:revoke|cancel|invalidate|annul|oppose|block|declare|strike|have) ${OUR}`,
      'g',
    ),
    unless: /\bwe\b|\bi\b/,
  },
  new RegExp(`\\b(?:fac(?:es|ing)|hit (?:by|with)) (?:an? |the )?(?:[\\w-]+ ){0,2}${ATTACK_NOUN}\\b`, 'g'),
  {
    pattern: /\btak(?:e|es|ing) (?:our|my|us) (?:\w+ ){0,4}?(?:off|down|away|out)\b/g,
    unless: /\bhow (?:do|can|to)\b/,
  },
  /\b(?:ours |our (?:[\w-]+ ){1,4}?)(?:is |are |has come |have come |came |comes )?(?:now )?under (?:[\w-]+ )?(?:opposition|attack|investigation|detention|seizure|challenge|cancellation|revocation|invalidation|nullity|examination for cancellation|threat)\b|\bof ours (?:is |are |was |now |has come )*under\b|\bours is (?:being )?(?:opposed|challenged|attacked)|\bis under (?:opposition|attack|challenge)\b/g,
  /\bobject(?:s|ed|ing|ions?) to (?:the )?(?:[\w-]+ ){0,5}?(?:our|we)\b|\b(?:blam(?:e|es|ed|ing) us\b)|\bour (?:[\w-]+ ){1,5}(?:is|are|was|were|became) (?:now )?(?:the )?(?:subject|target|object) (?:of|to)\b/g,
  /\b(?:seized|detained|held|stopped|impounded|confiscated|blocked) (?:an? |the |all |\d+ |two |three )?(?:[\w-]+ ){0,3}of (?:our|my)\b/g,
  /\bagainst (?:our|my) (?:[\w-]+ ){0,3}?(?:patents?|marks?|trade ?marks?|registrations?|applications?|designs?|right|company|staff|managers?|directors?|employees?|subsidiar\w+|ceo|founder|products?|goods|shipments?|listings?|store|shop|booth|stand|website|domains?|app|warehouse|group|brands?|logo)\b/g,
  // One of those who are named.
  /\b(?:one|some|two|three) of (?:the )?(?:[\w-]+ ){0,3}(?:respondents|defendants|accused)\b|\bco-?defendants?\b|\bwe are (?:number|no\.) ?\w+|\b(?:took|taking|takes|brought|hauled) us (?:to|before|into)\b|\bwe(?: are|'re)(?: the| a)? ?['"]?(?:réus?|ré|beklagten?|d[ée]fende(?:ur|resse)s?|demandad[oa]s?|convenut[oi]|gedaagden?|pozwan\w+|accused|named)\b|\byou as defendant/g,
  // What they say of us.
  {
    pattern:
      /\bour (?!competitors?|rivals?|former|ex-|old|distributors?|neighbou?rs?)(?:[\w-]+ ){0,4}(?:infring(?:es?|ed|ing)|imitates?|resembles?|misuses?|violates?|looks? like (?:his|her|their|its))\b(?! by)/g,
    unless: /\b(?:whether|if|could|might|check|by)\b/,
  },
  new RegExp(
    `\\b(?:infringement|misappropriation|misuse|copying|theft|breach|violation)s? (?:\\w+ )?(?:by|on the part of) ${OUR}`,
    'g',
  ),
  {
    pattern:
      /\b(?<!\b(?:we|i) )\b(?:say|says|saying|said|claims?|claiming|claimed|alleg\w+|argu\w+|insists?|believes?|thinks?|convinced|complain\w*) (?:that )?(?:we|our|us)\b/g,
    // What is told to the market is run down, not claimed.
    unless:
      /\b(?:ads?|adverts?|commercial|campaign|customers?|buyers?|clients?|everyone|nobody|no one)(?: \w+){0,2} ?$/,
  },
  /\bthat we (?:\w+ )?(?:infring|cop(?:y|ied)|st[eo]l|misus|violat|breach|owe)\w*/g,
  {
    pattern:
      /\b(?:our (?!rivals?|competitors?)|ours )(?:[\w-]+ ){0,6}?(?:is|are|was|were|has been|have been|being|got|gets|is being)(?: \w+ly)? (?:being )?(?:attacked|opposed|challenged|contested|cancelled|canceled|revoked|invalidated|annulled|sued|seized|detained|impounded|confiscated|blocked|suspended|removed|delisted|deactivated|reported|flagged|frozen|raided|searched|accused|taken down|pulled|closed|shut down|held (?:up|at|in)|(?<!\b(?:name|brand|mark|domain|logo|title) (?:is|was|are|were) )held by|stuck)\b(?! (?:in \w+ )?by (?:an?|the|his|their) (?:\w+ )?patent)/g,
    unless: /\b(?:fakes?|cop(?:y|ies)|counterfeits?|imitations?|replicas?|knock-?offs?)(?: \w+)? (?:of )?$/,
  },
  /\b(?:mak(?:es|ing)|made|forc(?:es|ing)|compel\w*) us\b|\bhad (?:our|my|the) (?:[\w-]+ ){1,3}(?:stopped|seized|removed|blocked|held|taken|frozen|detained|closed|pulled)\b|\bwe (?:[\w']+ ){1,5}?(?:accused|dragged|hauled|blamed|targeted|summoned|threatened)\b(?! (?:them|him|it|her))/g,
  /\bwe (?:were|have been|got|are|'ve been) (?:\w+ )?(?:told|asked|ordered|required|requested|instructed|given \w+ (?:days|weeks)) to\b|\b(?:took|taken|takes?|pulled|brought) (?:\w+ )?our (?:[\w-]+ ){0,4}(?:offline|down|off)\b|\bour (?:[\w-]+ ){0,4}(?:store|shop|account|listings?|offers?|app|page|channel|website) (?:is|was|are|were|has been|have been|got|went) (?:\w+ )?(?:closed|down|gone|shut|locked|offline|limited|banned|disabled|deleted)\b/g,
  /\b(?:sen[dt]s?|sending|mail(?:s|ed)|e-?mail(?:s|ed)|forward(?:s|ed)|g[ai]ve[sn]?|hand(?:s|ed)|serve[sd]|delivered) (?:us|me) (?:an? |the )?(?:[\w&-]+ ){0,5}(?:letter|warning|notice|demand|bill|invoice|claim|e-?mail|undertaking|cease)\w*/g,
  // Officers and judges.
  {
    pattern:
      /\bcustoms(?: \w+){0,4}? (?:stopped|held|seized|detained|impounded|blocked|intercepted|suspended|grabbed|opened)\b(?! [^.;]{0,40}\b(?:bearing|carrying|with) our\b)|\bcustoms (?:is|are) holding\b/g,
    unless: /\b(?:can|could|want|counterfeit|fake)s?\b/,
  },
  // We have to answer, or want back what was taken.
  /\b(?:do|must|should) (?:we|i) (?:even |really )?(?:have to |need to )?(?:answer|respond|reply)\b|\bhow (?:do|can|should|to) (?:we |i )?(?:respond|reply|answer|defend)|\bget (?:the |our |my |it |them )?(?:[\w-]+ )?(?:back (?:up|online|live)|released|reinstated|restored|unfrozen|unblocked)\b|\breinstat\w+|\bget (?:the|our|my) (?:listing|offer|store|shop|account|goods|containers?|shipment|funds|money|payout)s? (?:back|out)\b|\b(?:lift|vacate|fight|overturn) (?:the|an|this) (?:injunction|order|tro)|\bunfreeze\b|\bdefend(?:ing)? (?:ourselves|against|us|our (?!rights?|patent|mark|trade|brand)|an?|the|this)\b/g,
]

/** What was done to us, by general turns of speech. */
export const GENERAL_ATTACKS: readonly Sign[] = [...CHINESE, ...ENGLISH]

/** A party that no clause calls ours. */
const SOMEBODY =
  '(?:公司|厂|集团|企业|对手|同行|协会|联盟|联合会|商会|他们|她们|人家|对方|对面|商|师|社|大学|研究所|机构|客户|代理|员工|股东|合作方|伙伴|权利人|东家|店|流氓|npe|有人|别人|第三方|第三人|他人|[a-z]{2,}[^a-z])'

/** Somebody else acts, and on whom is not said: on us, where the text speaks for no claim of ours. */
export const SOMEBODY_ACTS: readonly Sign[] = [
  /\bgot (?:raided|sued|served|hit|blocked|suspended|banned|opposed|delisted|inspected)\b|\b(?:they|he|she) (?:\w+ )?(?:wrote|called|e-?mailed|keeps?|took)\b/g,
  { pattern: /(?:要|让|叫|逼|命)(?:我们|我司|我方)(?!的|怎么|自己)/g, unless: /老板|领导|上级|律师|想|能/ },
  /\btrolls?\b|\bvisit from (?:the )?(?:\w+ )?(?:police|customs|inspectors?|officers?)\b|\b(?:agents?|officers?|police|inspectors?|bailiffs?|investigators?) (?:\w+ )?(?:visited|came|questioned|entered|showed up)\b|\bsent (?:\w+ ){0,3}(?:letters?|notices?|e-?mails?|demands?) to (?:us|(?:\w+ ){0,2}our)\b/g,
  /(?:对方|他们|人家|原告)(?:先|又|已|也)?(?:去)?(?:提起?|起诉|发起|申请)了|sued?\s?(?:他|了)|(?:他们|对方|人家|要)[^,。;我]{0,6}要?[^,。;]{0,4}(?:\d|[一二三四五六七八九十百千两])+(?:万|千|百)?(?:欧|美元|美金|刀|块|英镑|元|日元|个点)/g,
  /\bwent to (?:court|arbitration|the police)\b|\bstarted an? (?:[\w-]+ ){0,3}investigation\b|\bclaimant is (?!we|us|our)|\bis suing\b|\b(?:says?|claims?|insists?|argues?) (?:that )?(?:[\w'-]+ ){1,7}(?:his|hers?|theirs?|them)\b|\b(?:they|he|she|holder|owner|troll|licensor|company|and) (?:\w+ )?(?:wants?|demands?|asks for) (?:[\w$€£,.]+ ){0,4}(?:dollars?|euros?|pounds|per|royalt\w+|money|fees?|percent)\b/g,
  {
    pattern: new RegExp(
      `(?:^|(?<=[,。;:!?]))(?=[^,。;]{0,40}${SOMEBODY})(?:(?!我|想|拟|准备|打算|怎|如何|能否|能不能|可否|是否|请(?!求)|求|希望|计划|考虑|被|遭|应|没|如果|可能|驳)[^,。;]){1,40}?(?:起诉(?!费|状|书|流程|成本|程序|期限|条件|要|需|有)|提告|提起诉讼|入禀|告到|告上|告了|诉至|发函|来函|索赔|申请了?(?:临时|证据)?(?:禁令|保全|禁制令|扣押|查封|撤销|无效|宣告)|(?:提|请求)[^,。;]{0,6}(?:无效|撤销|异议|反对|举发)|主张|要告|投诉|举报|反对|不同意|(?<=[\\u4e00-\\u9fff][^,。;]{0,12})(?:cancel|oppos))`,
      'g',
    ),
    unless: OURS_TO_DO,
  },
  {
    pattern:
      /(?:来(?:了)?(?:个|一封|封)?(?:文|函|信|电话|通知|邮件|消息|传票)|寄来|发来|送来|转来|甩来|通知(?=[,，:：。]|说|称|我)|致函|发函|来函|打电话(?:来|说))(?![^。;]{0,12}(?:驳回|年费|续展|缴费|注册成功|下证|受理))/g,
    unless: OURS_TO_DO,
  },
  /(?:海关|法院|平台|局|展会|主办方|警方|警察)[^,。;我]{0,6}(?:要|让|叫|通知|要求)(?:我们|我司|我方)(?!配合)/g,
  {
    pattern:
      /(?:说|称|讲|话|咬定|声称|宣称|认定|理由(?:是|为)?|嫌)[^,。;我]{0,14}?(?:侵(?:犯|害|了|权)|抄|仿|盗版|假冒|冒牌|冒别人|冒用|像(?!素)|近似|一样|雷同|是假|撞)/g,
    unless: OURS_TO_DO,
  },
  {
    pattern:
      /(?:法院|法庭|法官)[^,。;我]{0,14}?(?:下|发|批|给|颁|签|裁)[^,。;]{0,12}?(?:禁令|liminar|保全|injunction|冻结|查封|tro|停售|扣押)|(?:不让|不准|不许)(?:再|继续)?(?:卖|用|销售|使用|展|出口|生产)|给了(?:原告|对方)|停售|(?:商标|牌子|产品)[^,。;]{0,4}不能(?:用|卖)/g,
    unless: OURS_TO_DO,
  },
  /(?:收到|接到|拿到|收了)(?![^,。;]{0,40}(?:驳回|补正|审查意见|年费))[^,。;]{0,40}?(?:第.封信|信了|邮件|函|通知|传票|信(?=$|[,。;说称要]))(?![^。;]{0,12}(?:驳回|年费|续展|缴费|注册成功|受理))|涉嫌[^,。;]{0,4}(?:冒|假|侵|仿|抄|盗|违)|要不要(?:理|回|应诉|搭理)|怎么(?:回|应对)(?:复|函|信)?(?=[?,。;!]|$)|原告(?!我|是我|为我|:我)|(?:答辩|答复|回复|申辩)(?:期|截止|意见)|(?:拿|取|领|赎)回(?:货|展品|样机|柜)|货[^,。;]{0,8}(?:出不来|卡在|压在|压着)|还能(?:不能)?(?:继续)?(?:卖|展|摆|发货)/g,
  {
    pattern:
      /\b(?:has |have |had |just |already )*(?:filed suit|sued|is suing|are suing|filed (?:an? |for )?(?:[\w-]+ ){0,3}(?:suit|lawsuit|complaint|action|opposition|petition|claim|request|writ|revocation|invalidity|cancellation)|brought (?:an? )?(?:[\w-]+ ){0,3}(?:suit|action|claim|proceedings)|lodged (?:an? )?(?:[\w-]+ ){0,2}(?:opposition|complaint|claim)|obtained an?|secured an?|got an? (?:injunction|order|tro)|served|threatens?|opposed)\b/g,
    unless: OURS_TO_DO_EN,
  },
  {
    pattern: /\b(?:wants?|demands?|asks? for) (?:usd|eur|rmb|gbp|us\$|[$€£])? ?\d[\d,.]*/g,
    unless: OURS_TO_DO_EN,
  },
  {
    pattern:
      /\b(?:troll|demand|warning|infringement|legal|lawyers?'?s?|attorneys?'?s?|c&d|nasty|threatening)\s+(?:letter|notice|e-?mail|mail)s?\b|\b(?:letter|e-?mail|notice|writ|summons|complaint|message|abmahnung|warning|petition|challenge|invoice)s? (?:\w+ )?(?:from|by|arrived|came|landed|received)\b|\btakedown (?:over|for|of|notice)|\b(?:listing|store|shop|account|offer|asin|app|video)s? (?:\w+ )?(?:gone|pulled|down|blocked|banned|closed|frozen|locked)\b/g,
    unless: /\b(?:want|need to|send|draft|our lawyers?|can we|should we)\b/,
  },
  /\b(?:is|are|was|were) (?:said|alleged|accused|claimed|suspected) (?:to|of)\b|\bthey say\b|\b(?:wrote|write|writes) to (?:\d+ |all |some |several )?(?:of )?(?:our |the )?(?:members?|customers?|dealers?|buyers?)\b|\b(?:members?|sellers?) (?:are |were )?(?:asked|told) to stop|\bgave us (?:the )?(?:papers|documents|a letter)|\bsummons to us\b|\basked [a-z]+ to (?:declare|cancel|revoke|invalidate|annul) (?:the|our) (?:registration|mark|trade ?mark|patent|design)|\bexpects? our (?:counter-?offer|reply|answer|response)|\b(?:contends?|contended|claims?|asserts?|insists?|maintains?) (?:that )?(?:he|she|it)\b[^.;]{0,40}\b(?:entitled|owner|inventor)|\b(?:inspectors?|officers?|police|customs|officials?|bailiffs?|authorit(?:y|ies)|marshals?|judge)(?: \w+){0,4} (?:took|take|taking|takes|catch|caught|grabb?(?:ed|ing)|grab) (?:our|my|away|\d)|(?:clos|block|delet|bann?|kill)(?:e|es|ed|s|ing)? (?:my|our) (?:link|listing|store|shop|account|asin|item|product)s?\b|\b(?:says?|said|writes?|wrote|claims?|alleg\w+) (?:that )?(?:the |my )?(?:[^.;,]{0,50} )(?:infring(?:es?|ed|ing)|is too close)\b|\btold us\b|\bcontacted us\b|\bwithout hearing us\b|\bwe must (?:pull|stop|remove|withdraw|pay|destroy|leave)\b|\b(?:informed|notified|advised) us (?:that|of)\b|\bwrote to us\b|\basks? us\b|\bwants? us\b|(?<!asserted )\bagainst (?:us|our)\b(?! patents?)|\b(?:action|opposition|suit|complaint|case|petition)s? (?:was |has been |been )?(?:filed|lodged|brought|issued)\b|\b(?:answer|response|reply|defen[cs]e|counterstatement|observations?)s? (?:to (?:the )?\w+ )?(?:is |are )?(?:due|deadline|within|to be (?:filed|lodged))|\b(?:to|must) (?:reply|respond|answer)\b|\bplaintiff\b|\bopponent\b|\bcomplainant\b/g,
]
