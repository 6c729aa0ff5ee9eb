import { OURS_TO_DO, type Sign, WILL } from './role-words.ts'

/** Between a wish and what is wished for; a wish to defend oneself wishes for nothing of the other side. */
const GAP =
  '(?:(?!应|答辩|抗辩|避免|防|规避|被|遭|收到|面对|处理|解决|解除|恢复|撤回|对方的|他们的|上诉|回复|回应|链接|店|货款|账号|账户|样机|展品|资金|商标注册费|知道|了解|问)[^,。;]){0,45}?'
const OFFENCE =
  '(?:起诉(?!我|状|书)|提告|入禀|打(?:这|个|场|一场|跨国)?官司|(?<![广警通公报忠])告(?!诉|知|我|别|示|警|状)|提(?:起|出)?诉讼|[提发]起337|(?:提|打|申请)(?:起|出)?(?:个|一个|授权前|授权后)?(?:商标)?(?:异议(?!答辩)|无效|撤销|撤三|反对|仲裁|举发)|无效(?:掉|它|他|对方|别人|竞争|同行|us|ep|\\d)|[弄搞]成?无效|失效|(?:打|搞|弄|干|撤|废|否|灭)(?:掉|翻|下来|垮)|反对(?!我|销毁)|夺回|弄回|要回|拿回(?!货)|讨回|抢回|收回|追回|改回|转回|追(?:究|责|讨|偿|他)|报警|报案|报公安|刑事立案|立案|抓(?:人|他|捕)|查(?:扣|处|抄|封)(?!我)|截(?:住|下|停)|拦(?:住|截|下)|扣(?:住|下|他|它|这批|假)|打(?:击|假)|维权|投诉(?!我)|举报(?!我)|下架|下掉|异议掉|抄(?:他|它|摊|了他)|管(?:管|一管)|整治|申请[^,。;]{0,6}(?:injunction|禁令|tro)|(?:把|将)它?[^,。;]{0,8}(?:下了|撤了|封了|关了)|取缔|制止|阻止|禁止(?!我)|索赔|讨个?说法|发(?:律师|警告)?函|申请(?:临时)?(?:禁令|保全)|封(?:他|掉|了它)|端(?:了|掉)|捣|窝点|请(?:公安|警方|警察)|(?:sue|oppose|invalidate|cancel|revoke|challenge|takedown|enforce|attack|stop|report|recover|opposition|revocation|invalidation|ipr)(?![a-z])(?! (?:我|us|our)))'

/** What they did with it: taken, copied, blackened. */
const TOOK =
  '(?:leak(?:ed)?|cop(?:y|ied)|clone|steal|stole|infring\\w*|register(?:ed)?|squat|fake|照搬|照抄|抄袭?|仿(?:冒|制|造|照)?|偷(?:拍|用|走|了)?|盗(?:用|取|走|版|图|播|印)?|搬(?:走|运|了)?|扒(?:了|走)?|拷(?:走|贝)?|克隆|复制|复刻|山寨|剽窃|冒(?:用|充|名|领)|假冒|侵(?:犯|害|占|了)|窃取|挪用|滥用|泄露|破解|翻(?:版|印|录|拍)|转载|抢(?:走|先|注|占|登)?|蹭|碰瓷|诋毁|抹黑|造谣|诽谤|贬低|贴着?|印着?|打着|挂着?|顶着)'
const SECRETS = '(?:图纸|配方|名单|代码|资料|底价|报价|数据|工艺|秘密|算法|模具|技术|文件|菌种|种苗|接穗)'

const CHINESE: readonly Sign[] = [
  // We want to act against somebody.
  {
    pattern: new RegExp(`${WILL}${GAP}${OFFENCE}`, 'g'),
    unless:
      /对方|他们|人家|扬言|威胁|有人|跑[去到]|(?<![对跟和与把])(?:对手|同行)$|(?<![我司方和与跟对][^,。;]{0,30})[a-z\u00c0-\u024f][.)]?\s?$|不$/,
  },
  // We want back what is ours, or ask whether it can be had back.
  {
    pattern: /(?:要|拿|弄|讨|争|夺|抢|收)(?:得|不)?回(?:来|给我|到我)|[要讨]得回/g,
    unless: /对方|他们|人家|货|样品|展品|柜|账号|店/,
  },
  // We are in haste to stop them, or have customs look out for them.
  {
    pattern:
      /(?:得|必须|赶紧|赶快|尽快|务必)[^,。;我]{0,6}(?:[拦挡阻](?:住|止|下)|提异议|撤掉|告他|夺回)|\bcustoms to (?:watch|stop|seize|detain|look|hold)|(?:请|让|叫|求|托)[^,。;]{0,10}海关[^,。;]{0,8}(?:盯|扣|拦|查|截|留意)|(?:到处|四处|逢人)[^,。;]{0,6}(?:说|讲|传|散)/g,
    unless: /对方|他们|人家/,
  },
  /我(?:们|司)(?:想|要|打算|准备)[提告打](?=$|[,。;!?])|从来?没有?授权过|过户[回给到](?:来|公司|我们|我司)|从我们[^,。;]{0,10}[导拷偷搬]|用的[还都]?是我们的|(?:群里|圈子?里|网上|媒体上)[^,。;]{0,4}[说讲传]我们|域名[^。;]{0,14}[被让][^,。;]{0,6}[买捡抢注][走了去]|(?:拆|拆解|反向)了?我们的/g,
  // They did to ours what only we may.
  {
    pattern: /(?:把|将)(?:我们|我司|我方)[^,。;]{0,14}(?:照抄|照搬|仿|抄|复制|克隆|山寨)/g,
    unless: /说|称|指/,
  },
  /\b(?:lists?|names?|mentions?) only (?:their|his|her|its|him|them)\b|\bonly (?:their|his|her|its) names?\b|\bour help against\b|\bbeat us to\b|\bbearing our (?:brand|mark|logo|name|trade ?mark)\b/g,
  {
    pattern: /\bunder our (?:own )?(?:brand|name|mark|label|geographical indication|gi|trade ?mark)\b/g,
    unless: /\bwe\b/,
  },
  // They owe us.
  /一分(?:钱)?(?:都|也)?[没不未](?:有)?[给付交]|(?:跟|找|和)(?:他|她|对方)们?(?:算账|要账|讨账)|(?:让|叫)(?:他|她)们?停(?=$|[,。;])|被(?:人|别人|人家|同行|对手)侵(?:权|犯)/g,
  /先在哪[^,。;]{0,4}(?:起诉|告)|(?:起诉|告)(?:他们?|它|对方)[^,。;]{0,8}(?:吗|划算|值)|走[^,。;]{0,8}(?:不正当竞争|刑事|诉讼|民事|行政)/g,
  // What is ours was copied, taken, registered, run down.
  {
    pattern: new RegExp(
      `${TOOK}(?:了|着|过|走了|去了|在|到)?\\s?(?:我们|我司|我方|本公司|敝司|咱|我)(?!们?(?:没|不))`,
      'g',
    ),
    unless: /(?:说|称|指|告|认为|怀疑)(?:是)?我/,
  },
  {
    pattern:
      /(?:拿|用|使用|把|将|打|偷)(?:着|了)?(?:我们|我司|我方|我)(?:家|的)?[^,。;]{0,14}?(?:注册|登记|登(?:到|在|他)|申请(?!人)|印(?!度|尼)|贴|灌|冒|搬(?!走了?样)|拷|带走|偷|泄|仿|抄|开店|招摇|上传|商用|牟利|刷成|照搬)/g,
    unless: /(?:想|打算|准备|计划|希望|拟)$/,
  },
  /(?:被|遭|让|给)(?!指|称|说|话|讲|怪|嫌|认定|控|告|诉|投诉|举报|海关|法院|平台)(?:(?!说|称|指|话|讲|怪|嫌|投诉|告|查|扣|海关|法院|我)[^,。;]){0,24}?(?:抢(?=$|[,。;了])|抄|仿|扒|搬(?:去|走|运)|拷|照搬|盗|偷|冒|抢(?:注|先|走|登)|占(?:着|了|用)|带走|拿去|破解|翻版|复刻|模仿|克隆|剽窃|泄|窃|诋毁|抹黑|register|squat|cop(?:y|ied)|clone|steal|stole|leak|fake|infring)/g,
  new RegExp(
    `${SECRETS}(?:(?!我|说|称)[^,。;]){0,16}?(?:带走|拷走|拷贝|拿走|卷走|顺走|偷走|带去|带到|泄露|泄漏|外泄|卖给|传给|发给)`,
    'g',
  ),
  /(?:假货|仿品|山寨|翻版|盗版|高仿|冒牌|假冒|仿冒)[^,。;]{0,6}(?:一堆|很多|好多|满|泛滥|到处|横行|猖獗|成灾)|(?:背着|瞒着)我们|谣言|造谣|坏话|[瞎乱胡](?:说|讲|传|编)|散布[^,。;]{0,8}(?:说|虚假)|(?:带走|拷走|偷走)[^,。;]{0,12}(?:图纸|配方|名单|代码|资料|数据|工艺|list|code|data|drawing|file)/g,
  { pattern: /(?:全|都|全都)是(?:我们[^,。;]{0,6}的?)?假(?!发|牙)/g, unless: /说|称|话|讲/ },
  {
    pattern:
      /(?:用|使用|打)(?:着|了)?我们的[^,。;]{0,6}(?:商标|牌子|专利|技术|图|照片|价格|名单|资料|数据|配方|外观|设计|名字|logo|品种)/g,
    unless: /说|称|平台|客户|许可|授权|要不要|想$|愿意?/,
  },
  {
    pattern:
      /(?:卖|售|做|产|造)着?的?(?:都是)?(?:假(?!发|牙|肢|睫|花)|仿(?!真|古|生|石|皮|木)|山寨|翻版|盗版)/g,
    unless: /说|称|指|讲|话|认为|怀疑|警|海关|罪|罚/,
  },
  {
    pattern: /(?:单独|私自|擅自|偷偷|背地里)[^,。;]{0,10}(?:转|卖|许可|注册|申请|登记)/g,
    unless: /我(?!们?的)|说|称|还是|走/,
  },
  /(?:让|叫|逼|迫使)(?:对方|他们?|她们?|它们?|那家|侵权[^,。;]{0,3})[^,。;]{0,10}(?:停|撤|赔|下架|道歉|改|删|还|别|不能)/g,
  {
    pattern: /(?:把|将)我们[^,。;]{0,10}(?:拿去|拿来)|挖(?:走|角|墙角)|不认账|赖账|欠(?:了|着)?我们/g,
    unless: /说|称|指|非说/,
  },
  // They keep from us what they owe.
  {
    pattern:
      /(?:不肯|拒绝|拒不|不愿意?|死活不)[^,。;]{0,8}?(?:付|还|转|转让|交出|签|改|给|过户|移交|返还)|拖着[^,。;]{0,10}不付|赖着不|(?:少报|瞒报)[^,。;]{0,6}(?:销|费|产量)|(?:没有?|不|从不)(?:按时|按约)?(?:付|交|给)[^,。;]{0,4}(?:许可费|使用费|专利费|版税|授权费)/g,
    unless: /我(?!们?的)|要/,
  },
  // What we hold to be ours.
  /我(?:们|司|方|院|所|校|厂)(?:公司)?(?:一直|都|也)?(?:主张|要求(?!不)|认为[^,。;]{0,8}(?:侵|抄|应归|应该归|属于我))|(?:应该|应当|应|理应|本该|该)(?:归|属于)(?:我们|公司|我司)/g,
]

const WANTED_EN =
  "(?:wan(?:t|na)|(?<=(?:^|[.;]) ?)(?:wants|plans|intends|wishes|will|considers|hopes)|decided|consider|would like|'d like|wish|plan|intend|hope|hoping|need|looking|seek(?:ing)?|recommend|please|thinking|trying|ready|going|gonna|considering|prepared|how (?:do|can|could|would|should|to)|can|could|may|help|assist\\w*|possible|options?|(?:counsel|lawyers?|attorneys?)(?! (?:of|from|for|representing|acting|wrote|write|sent|letter)\\b)|somebody|someone)"
const ATTACK_EN =
  "(?:su(?:e|ing)|oppos(?:e|ing)|stop(?:ping)?|invalidat(?:e|ing)|cancel(?:l?ing)?|revok(?:e|ing)|nullify|annul|expunge|knock(?:ing)? out|kill|strike (?:it |them |him )?(?:out|down|off)|knock (?:it |them )?out|challeng(?:e|ing)|attack(?:ing)?|contest(?:ing)?|get (?:[\\w'-]+ ){1,5}back|take (?:[\\w'-]+ ){1,4}(?:down|to court|off)|take (?:legal )?action|bring (?:an? )?(?:[\\w-]+ ){0,3}(?:action|claim|suit|case|opposition|proceedings)|(?:fil|lodg)(?:e|ing) (?:an? )?(?:(?!objection|appeal|answer|response|reply|counter)[\\w-]+ ){0,4}(?:suit|lawsuit|complaint|action|opposition|petition|claim|report|infringement|invalidity|cancellation|revocation|nullity)|seiz(?:e|ing)|raid|arrest|prosecut(?:e|ing)|report (?:it|them|him|the)|block(?:ing)?|(?:prevent|keep|stop)(?:ing)? (?:[\\w-]+ ){1,6}from|an? (?:\\w+ )?injunction|shut (?:it |them |him )?down|go(?:ing)? after|act(?:ing)? against|crack down|pursu(?:e|ing)|claim damages|injunct (?:\\w+)|get (?:an? )?(?:[\\w-]+ ){0,2}(?:injunction|raid)|open a criminal case|criminal (?:complaint|charges)|(?:an? )?(?:[\\w-]+ ){0,2}(?:nullity|invalidity|invalidation|cancellation|revocation|opposition|infringement) (?:action|proceedings?|trial|petition|suit|claim)s?(?: [\\w'-]+){0,8}? against (?!us|our)|an? lawsuit|petition(?:ing)? for|takedown|record (?:our|the) (?:\\w+ ){0,3}with)"
/** Between a wish and its object, without a turn to defence or to somebody else's wish. */
const GAP_EN =
  "(?:(?! (?:they|he|she|plaintiff|competitor|rival|against us|avoid|avoiding|comply|defend\\w*|respon\\w*|reply|draft\\w*|answer\\w*|appeal\\w*|back up|who|that|said|says)\\b)[ ,]+[\\w'’/-]+){0,9}?"

/** Whom one looks for, and what he shall do: `counsel who can knock out a patent`. */
const SOUGHT = `\\b(?:someone|somebody|lawyers?|counsel|attorneys?|firm|agent|anyone)\\b(?: [\\w'-]+){0,4}? (?:who|that|which) (?:can|could|will|would|is able to)(?: [\\w'-]+){0,2}? ${ATTACK_EN}\\b`

const OTHERS_WISH =
  /\b(?:they|he|she|it|competitor|rival|plaintiff|compan(?:y|ies)|firm|who|owner|start-?up|troll)(?: \w+)? ?$|says?|claims?/

const ENGLISH: readonly Sign[] = [
  new RegExp(SOUGHT, 'g'),
  /\bwe (?:have |had |already |also )*(?:asked the|petitioned|sued|opposed|requested the|challenged|filed (?:an? |for )(?!(?:[\w-]+ ){0,4}(?:application|patent|trade ?mark|design)s?\b)|took (?:them|him|it|her) to court|brought (?:an? )?(?:action|suit|claim))|\bwant to be (?:the |an? )?(?:opponent|claimant|plaintiff)|\bhow (?:can|do) (?:we|i) undo\b|\bhostage\b|\bpoach\w*|\b(?:with|using|based on) our (?:own )?(?:[\w-]+ ){0,2}(?:recipes?|drawings?|code|data|formulas?|lists?|designs?|know-how|files|trade secrets?|customer base|customer contacts|firmware|blueprints)\b|\bsits? on (?:our|the) \.?\w+ ?domain/g,
  {
    pattern: new RegExp(`\\b${WANTED_EN}\\b${GAP_EN} ${ATTACK_EN}\\b(?! (?:us|our|me)\\b)`, 'g'),
    unless: OTHERS_WISH,
  },
  // We want to use what is ours, or to have it back.
  {
    pattern: new RegExp(
      `\\b${WANTED_EN}\\b${GAP_EN} (?:enforc(?:e|ing)|assert(?:ing)?|recover(?:ing)?|reclaim(?:ing)?|retriev(?:e|ing)|defend our (?:rights?|patents?|marks?|brand))\\b`,
      'g',
    ),
    unless: OTHERS_WISH,
  },
  /\bget (?:it|them|this|that|him|these|those) (?:blocked|removed|taken down|cancelled|stopped|deleted|closed|seized|invalidated)\b|\b(?:is|are|was) (?:really |actually |clearly )?ours\b(?! under| is| opposed| in china)|\bbelongs? to us\b|\bpirate (?:site|copy|copies|stream)\w*|\b(?:his|her|their|its) own name (?:on|as|under)\b/g,
  /\b(?:we|i|association|client|council|consortium|group|cooperative|members) (?:only |just |really )?(?:want|wants|wish|would like) (?:to (?:act|fight|react|move|do something)|title|ownership|damages|compensation|(?:them|him|her|it|this) (?:stopped|gone|off|out|down|removed|cancelled|back))\b|\bwants? (?!the listing|our listing|the store|the account|the goods|our goods)(?:\w+ ){0,4}back\b(?! up)|(?<=\b(?:can|could) )(?:it|this|that|they|the \w+) be (?:knocked out|invalidated|revoked|cancelled|challenged|opposed|struck)|\bwe (?:want|need|demand|would like) (?:(?!goods|listings?|shipments?|store|shop|account|containers?|funds|money)[\w-]+ ){1,4}?(?:assigned|transferred|removed|stopped|cancelled|blocked|seized|destroyed|taken down|revoked|invalidated)\b|\bwe (?:seek|claim|request|demand|ask for) (?:an? |the )?(?:[\w-]+ ){0,2}(?:transfer|assignment|ownership|title|return|restitution|damages|compensation)\b/g,
  {
    pattern:
      /\bour (?:[\w()-]+ ){1,8}?(?:got|was|were|is|are|been|being|gets) (?:\w+ly )?(?:copied|stolen|cloned|imitated|ripped off|pirated|reverse[- ]engineered|knocked off)\b/g,
    unless: /\b(?:say|claim|alleg|accus|believ|think|argu)\w*/,
  },
  // What is ours was copied or taken.
  {
    pattern:
      /\b(?:cop(?:y|ied|ies|ying)|clon(?:ed|es|ing)|knock(?:s|ed|ing)? off|imitat(?:es?|ed|ing)|mimic\w*|counterfeit(?:s|ed|ing)?|rip(?:s|ped|ping)? off|steal(?:s|ing)?|stole|misappropriat\w+|us(?:es|ed|ing)|use(?= our (?:product )?(?:photos?|pictures?|images?|marks?|logo|brand|name|designs?|patents?)\b)|abus(?:es|ed|ing)|leak(?:s|ed|ing)|pirat(?:es|ed|ing)|repost(?:s|ed|ing)?|scrap(?:es|ed|ing)|infring(?:es?|ed|ing)(?: on| upon)?|violat(?:es|ed|ing)|pass(?:es|ed|ing)?(?: on)?(?= our [\w-]* ?(?:trade|secret|know|technology|drawings|data))|grabb(?:ed|ing)|hijack\w*|squat\w*(?: on)?|pass(?:es|ed|ing)? off|propagat\w+|grow(?:s|n|ing)?|grew|breed(?:s|ing)?|reproduc\w+|(?:prints?|printing|stamps?|stamping)(?= our (?:[\w-]+ )?(?:labels?|logos?|marks?|brand|name))|walk(?:ed|s) (?:off|away|out) with|(?:t[ao]ok|tak(?:es|ing|en)) (?=our (?:[\w-]+ ){0,2}(?:confidential|secret|designs?|drawings|formula\w*|recipes?|customer|client|source|code|data|pricing|technology|ideas?|know|files|trade|list)))(?![a-z]) ?(?:(?!by |from |at |to |in |on )[\w-]+ ){0,2}?(?:our|my)\b/g,
    unless: /\bwe\b|\bour (?:\w+ ){0,3}$/,
  },
  {
    pattern:
      /\b(?:fakes?|knock-?offs?|replicas?|bootlegs?|copycats?|lookalikes?|imitations?|pirated copies)\b/g,
    unless:
      /\b(?:says?|said|saying|claims?|claiming|alleg\w+|accus\w+|suspect\w*|because|seized|detained|stopped|held|(?:is|are|was|were)(?! \w+ing)|slavish|(?:file|action|case|charge[ds]?|suit|claim|sued|complaint|proceedings|arrested|fined)\b.{0,30} for)\b/,
  },
  {
    pattern:
      /\bwithout (?:a |any |our |the |proper |valid )?(?:licen[cs]e|permission|consent|authori[sz]ation|paying|payment)\b/g,
    unless: /\bwe\b|\bour\b(?! (?:[\w-]+ ){0,2}(?:patent|mark|trade ?mark|design|copyright|right))|\bus\b/,
  },
  {
    pattern:
      /\b(?:(?:refus(?:es|ed|ing)|declin(?:es|ed)|failed|fails) to|won't|will not|doesn't want to|does not) (?:stop|assign|transfer|pay|return|hand|sign|give|release|share|honou?r|report)\b|\b(?:stopped|not) paying (?:us|the|our)|\bunder-?report\w*|\bhasn't paid|\bhas not paid/g,
    unless: /\bwe\b/,
  },
  {
    pattern:
      /\b(?:registered|filed for|applied for|trademarked|took|grabbed) (?:(?!down|off|away|out|against|revocation|cancell?ation|invalid|nullity|opposition)\w+ ){0,3}?(?:our|my) (?:\w+ ){0,3}?(?:mark|brand|name|logo|trade ?mark|domain)\b/g,
    unless: /\bwe\b/,
  },
]

/** Wrongs done to us and what we want to do about them, by general turns of speech. */
export const GENERAL_WRONGS: readonly Sign[] = [...CHINESE, ...ENGLISH]

/** That we hold the right: weighs only where nothing is said to have been done to us. */
export const HOLDING: readonly Sign[] = [
  /(?<!would )\b(?:like|resembl\w+|identical to|similar to|close to) (?:our|ours)\b|\bthe infringers?\b|\bcopycats?\b/g,
  /(?:我们|我司|我方|协会|公司)(?:在[^,。;]{1,8})?(?:都|也|早就?|已经?|是)?(?:有|持有|拥有|注册了|登记了|注册过)[^,。;]{0,10}?(?:专利|商标|外观|品种权|著作权|版权|布图|注册|登记|证书)|(?:证书|版权|著作权|copyright)[^,。;]{0,4}(?:我们有|在我们手)/g,
  /\bwe (?:holds?|owns?|have) (?:the |a |an |registered |granted |all |valid )*(?:[\w'-]+ ){0,3}?(?:rights?|patents?|trade ?marks?|copyrights?|designs?|registrations?|titles?)\b/g,
]

/** Words for who stands against us in trade. */
const TRADER_EN =
  '(?:traders?|merchants?|mills?|nursery|hotel(?: chain)?|retailer|shop|stores?|farm(?:er)?s?|growers?|compan(?:y|ies)|competitors?|rivals?|sellers?|suppliers?|distributors?|dealers?|someone|somebody|guy|factory|factories|manufacturers?|makers?|ex-employee|employee|partner|firm|start-?up|brewery|bakery|winery|restaurant|app|website)'

/** What somebody else trades in: without a word on what he did against us, it is we who complain of it. */
export const SOMEBODY_TRADES: readonly Sign[] = [
  {
    pattern:
      /(?:有人|有家|有个|一家|一个|同行|对手|公司|工厂|厂|店|商|农场|农户|作坊|前员工|他们|团队)[^,。;我]{0,12}?(?:在卖|卖|做的|在做|生产|种植?|繁|印(?!度|尼)|开店|销售|出售|在用|使用|改名|拿去)/g,
    unless: OURS_TO_DO,
  },
  new RegExp(
    `\\b${TRADER_EN}(?: (?!says?|claims?|alleg|accus|su(?:ed|es)|opposed|object|threat|want|ask|demand)[\\w'-]+){0,3}? (?:sells?|selling|makes|making|plants?|planting|grows?|growing|offers?|imports?|prints?|printing|copies|copied|uses|using|brews?|produces?|stole|trademarked)\\b`,
    'g',
  ),
]

/** A wish alone: in these procedures who wishes for something has it done to the other side. */
export const WISHED: Sign =
  /(?:想|打算|准备|拟)(?!了解|知道|问|咨询|看|学|查|请教|做|先|继续|卖|出口|参展|要?上诉|应|答辩|回复)|\b(?:we|i) (?:want|would like|'d like|plan|intend|wish) to\b(?! (?:know|understand|learn|ask|defend|respond|reply|answer|sell|export|appeal))/g
