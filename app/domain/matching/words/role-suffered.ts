import { GENERAL_ATTACKS } from './role-attacks.ts'
import { N, type Sign, WE } from './role-words.ts'

/** What was done to the enterprise. */
export const SUFFERED: readonly Sign[] = [
  ...GENERAL_ATTACKS,
  // They come with officers and take what is there; somebody wants ours struck; the other side opposes what we filed.
  /(?:查封|查抄|封)了我们|\basked [^.;]{0,50} to (?:ban|knock out|strike) our\b|\bwants? our [^.;]{0,30}\b(?:wiped|struck|void)|\b(?:is|are) after us\b|\bour [^.;]{0,40} has met an opos|\bsays? (?:she|he|it|they) owns? (?:half|part|the)\b|\bkeeps? writing to us\b|\bwrites? that (?:every|each|our|any)\b[^.;]{0,40}\b(?:needs?|requires?) a licen[cs]e|\bthat we lifted\b|\bpulled (?:our|my)\b|\bwants (?:\w+ )?(?:her|his) name (?:put )?in\b|封我们?的?(?:展台|展位|店|摊)|\btaken down (?:\w+ ){0,3}our\b|\b(?:asked|requested|applied|petitioned) for our [^.;]{0,60} to be (?:cancell?ed|revoked|declared|invalidated)|\bseized [\w ]{1,24} from our\b|\b(?:been|was|were) indicted\b|抄了我们的?(?:仓库|店|厂|办公室|摊)|来查我们的?(?:展台|摊位|店|厂|仓库)|(?:样品|展品|机器|货)[^,。;]{0,4}被[^,。;]{0,10}(?:拿走|搬走|带走|拖走)|有人[^,。;]{0,4}撤我们|我们申请[^。;]{0,30}异议人|\bpolice (?:took|seized)\b[^.;]{0,40}\bours?\b|\b(?:vs|versus)\.? (?:our|us)\b|\bv\. ?(?:us|our)\b|\bv us\b|\bprocess server\b|\b(?:request|petition|application|claim|action|motion)s? to (?:declare|cancel|revoke|annul|invalidate|strike|expunge|remove) our\b|\b(?:blocked|closed|removed|suspended) (?:\d+ |all |some )?(?:offers|listings|items|products)(?: of ours)?\b|\bthey want it (?:revoked|cancell?ed|invalidated)\b|\b(?:got|received|has|have) (?:an? )?(?:\w+ )?abmahnung(?:en)?\b|\b(?:got|received) an? (?:\w+ )?claim\b|\b(?:raid|search|seizure|inspection|dawn raid|saisie(?:-contrefa[cç]on)?)s? (?:at|of|on|in) (?:one of )?our\b(?! (?:competitor|rival|former|request|behalf|complaint|initiative|report|application))|\bwants? undertakings\b|\bagainst the grant\b/g,
  // Officers take what is on show; an office finds that ours infringes.
  {
    pattern:
      /(?:执行员|执行官|法警|执达员|海关人员|关员|警察|警员|法院(?:的)?人员)[^。;]{0,16}(?:搬走|拿走|查封|带走|收走|取走|扣走|查扣|没收)|(?:认定|裁定|判定|初裁|终裁)(?:了|为)?(?:我们|我司|我方)[^,。;]{0,16}侵(?:犯|权|害)/g,
    unless: /找|请|让|能|想|求/,
  },
  // Brought before a court, or served with its papers.
  {
    pattern:
      /\btaken to (?:the )?(?:[\w-]+ ){0,4}(?:court|tribunal|arbitration)\b|\bserved (?:up)?on (?:us|our)\b|\b(?:file|submit|lodge) (?:our|an?|the) (?:[\w-]+ )?(?:defen[cs]e|answer|reply|response|counterstatement)\b|\b(?:put|entered|recorded|registered|transferred) in(?:to)? (?:his|her|their) (?:own )?name\b|\bwe are on the list\b|\b(?:won't|will not|not) (?:let|release) (?:our|the)\b|\b(?:must|should|do) we (?:react|consent)\b/g,
    unless: /\b(?:they|he|she|defendants?|opponent)\b|\bwe (?:have |had )?$/,
  },
  // Something of law has come; they are against what we filed.
  /\b(?:notice|opposition|complaint|summons|claim form|statement of claim|writ|petition|lawsuit|court order|injunction|court papers)s?(?: of [\w-]+)?(?: (?:by|from) [\w .&'-]{1,40}?)? (?:has |have |just |was |were )*(?:arrived|come|came|landed|turned up|dropped)\b|\b(?:is|are|comes out|came out) against (?:it|our)\b|\bverklagt\b/g,
  // A letter to us; an order or a petition that names what is ours.
  /贵(?:司|公司|方)[^,。;]{0,40}侵(?:犯|害|权)|\bagainst your (?:\w+ )?(?:registration|application|patent|mark|trade ?mark|company)\b|申请了?对(?:我们|我司|我方)[^,。;]{0,20}禁令|\bof ours\b[^.;]{0,40}\bunder revocation|\b(?:send|file|submit) proof of use\b|\basks? customs [^.;]{0,24}to (?:stop|hold|seize) our\b/g,
  // Whoever writes to you calls his own what you are said to use; a court or an office is asked to stop what is ours.
  /贵(?:司|公司|方)[^。;]{0,60}(?:我司|我方)(?:的|注册)*(?:商标|专利|外观|著作权)|\b(?:asks?|asked|requests?|requested)\b[^.;]{0,40} to (?:terminate|stop|halt|prohibit|hold|cancel|revoke|expunge)\b[^.;]{0,30}\bour\b|\b(?:case|investigation|charges|proceedings)\b[^.;]{0,20}\bagainst (?:the )?[\w-]+ of our\b|\bdeclared our [^.;]{0,50}(?:invalid|void)\b|\brefused our [^.;]{0,30} because of [^.;]{0,40}opposition/g,
  {
    pattern: /\b(?:began|started|commenced|initiated) (?:an? )?(?:[a-z]{3,5} )?arbitration\b/g,
    unless: /\bwe\b/,
  },
  // Officers came, took goods, look into us.
  /搜(?:了|查了?)?(?:我们|我司)的?(?:仓库|厂|店|办公室)|\b(?:police|agents|officers|inspectors)\b(?! raid\b)[^.;]{0,40} (?:raided|arrested|sequestered|took \d)(?![^.;]{0,60}\b(?:fakes?|counterfeits?|cop(?:y|ies)) )|\bour (?:[\w-]+ ){1,4}is investigated\b|\bmust give explanations\b/g,
  /禁止我(?:司|们|方)|\b(?:names?|served) us\b/g,
  /针对我(?:们|司|方|公司)|被列[^,。;]{0,10}(?:被申请人|被告)|要求把[^,。;]{0,10}(?:改成|改为|转给|过户给)(?:他|她|其)|是(?:他|她)(?:本人|自己)的|主张其[^,。;]{0,12}(?:被侵|遭侵|受侵)|我(?:们|司|方)?(?:只有|仅有)[^,。;]{0,6}(?:天|日|小时)/g,
  /\bour (?:\w+ ){0,2}(?:was|were|has been|have been|is being) (?:arrested|charged|inspected|detained|questioned|searched)|\bconfiscated\b|\bnotice of complaint\b|\bour [\w -]{1,30} (?:was|were|has been|have been) (?:visited|inspected|raided|searched) by\b|\b(?:they|he|she) g[ai]ves? us (?:until|till|only|\d+ |\w+ (?:days|weeks|hours))|\b(?:bill|invoice|charge)(?:s|d|ed)? us\b|\b(?:court|judge|bailiffs?|police|officers?) (?:took|attached|arrested|seized) (?:our|my)\b|\bour [\w ]{1,24} (?:can't|cannot|can not|may not|must not) be (?:imported|sold|shipped|delivered|shown|offered|unloaded)\b/g,
  new RegExp(
    `(?<!(?:图纸|配方|名单|代码|资料|数据|工艺|技术|菌种)(?:都|也|全)?)被(?!侵(?:权|害|犯)|抄|仿|盗|抢|窃|泄|冒|模仿|剽窃|搬|人抢|人偷|别人抢|驳回|告知|当地(?:人|经销|代理|公司|企业|商人)|认定|恶意|囤|同一个人抢|许可|转让|偷|用|挖|偷用)${N}{0,36}?(?:起诉|提起诉讼|诉(?!求)|(?<!广)告(?!知)|控|指(?!定)|投诉|举报|检举|检举|异议|无效|撤销|撤三|警告|下架|扣|查封|查扣|查抄|查获|查没|没收|封(?!闭)|冻结|列入|列为|追究|传唤|索赔|要求|移除|申请(?:禁令|撤销|临时|海关)|带走|拒绝入境|封展|捕|立案|执行官|调查|检察|罚|挑战|判)`,
    'g',
  ),
  /被337|(?:警方|警察|公安)[^,。;]{0,8}(?:检查|搜查|突击|查抄)[^,。;]{0,4}我(?:们|司)/g,
  {
    pattern:
      /向[^,。;]{1,12}(?:提(?:起|出|了)了?(?:个|一件)?(?:异议|无效|撤销|ipr)|申请了?(?:行政)?(?:撤销|无效|宣告))/g,
    unless: /我|本公司|企业|客户|当事人|委托人|想|拟|准备|打算|怎么|如何|能否|是否|可否/,
  },
  {
    pattern:
      /(?:收到|接到|收了|拿到|送达)(?![^,。;]{0,40}(?:驳回|补正|审查意见|年费))[^,。;]{0,40}?(?:律师函|警告函|警告信|律师信|侵权函|投诉函|传票|起诉状|诉状|起诉书|投诉|禁令|tro|异议|索赔|abmahnung|停止侵权|要约|cease|法院邮件|指控|侵权(?:通知|警告)|立案通知|无效(?:请求|宣告)|函件|来函|撤销|dmca|侵权(?=投诉|指控|索赔|,|。|;|$))/g,
    unless: /希望|想|尽快|怎么|如何|能不能/,
  },
  /发来(?:了)?(?:一封)?[^,。;]{0,12}(?:律师函|警告|函|信|索赔)|给我(?:们|司|方)?(?:公司)?发(?:了|来)?[^,。;]{0,10}(?:函|信|警告|禁令|传票|副本|起诉状)|前[^,。;]{0,10}(?:主张|要求)[^。;]{0,30}归(?:其|他|她)|(?<![发寄写][^,。;我]{0,4})律师(?:函|发来的索赔)/g,
  new RegExp(
    `(?:对方|他们|原告|竞争对手|权利人|品牌方|${N}{1,12}公司)${N}{0,24}?(?:起诉|(?<![广警])告|投诉|指控|主张|指称|声称|申请(?:了)?(?:临时|禁令|证据|启动|海关|撤销)|异议)${N}{0,4}(?:${WE}|了${WE}|我)`,
    'g',
  ),
  new RegExp(
    `(?:起诉|告|诉|投诉|指控|指责|警告|控告|控诉|举报)[了的]?(?:${WE})(?!们?的?(?:商标|专利)被)`,
    'g',
  ),
  new RegExp(
    `(?:称|主张|(?<![电笑])话|(?<![瞎乱胡处里])[说讲]|怪|嫌|认为|指|指称|声称|诉|怀疑|控)${N}{0,3}${WE}(?:(?!被)${N}){0,14}(?:侵权|侵犯|侵害|抄|违反|假|仿|冒|盗|偷|带走|拷走|泄露|[用拿]了|没付|没交|未交|没缴|欠|超|多装|少报|漏报|瞒报)`,
    'g',
  ),
  /(?:对方|原告)[^,。;]{0,16}(?:起诉(?!状)|申请(?:了)?(?:临时|禁令|证据保全|海关)|主张|声称|发函|威胁|律师说|要求(?:我|赔|停|支付|缴|撤|调取)|提(?:起|出|了)[^,。;]{0,6}(?:异议|诉讼|无效|撤销|ipr)|要告)/g,
  /(?:遭|遭遇|遇到|面临|受到|遭到|遭受|碰到)[^,。;]{0,16}(?:控告|提告|申请假处分|诉讼|异议|调查|起诉|投诉|指控|禁令|无效|撤销|扣|查|索赔|执法|检举)/g,
  /判(?:决|定|令)?我(?:们|司|方|公司)?[^,。;]{0,6}(?:侵权|侵犯|侵害)|被\s?(?:report|sue|suspend|strike|block|ban|remove|delist|takedown|copyright strike|删)|(?:必须|须|应|需)[^,。;]{0,16}(?:答辩|答复)|\b(?:must|have to|need to) (?:file|submit) (?:our|an?) (?:counterstatement|answer|defen[cs]e|response|reply)|\banswer (?:is )?due\b|\breceived a (?:writ|claim form|statement of claim)/g,
  /应诉|答辩|涉诉|涉嫌[^,。;]{0,4}(?:侵|盗用|违)|提起反诉|不侵权抗辩/g,
  /扣了我们|(?<!(?:我|想|拟|希望|要)[^,。;]{0,20})(?:告|起诉|诉|判|指控|投诉|称|说)其[^,。;]{0,12}(?:侵|抄|仿)|[找问向]我(?:们|司)?[要收讨][^,。;]{0,8}(?:费|钱|授权|版税)|(?:要|让)我(?:们|司)?[付交赔补][^,。;]{0,16}(?:费|钱|金|款)|检控我/g,
  /\bobjects? to our\b|\bwritten to us (?:that|for|saying|claiming|demanding|asking)|\bbreach of (?:his|her|its|their) (?:copyright|rights?)|\binvited us to take a licen[cs]e|\b(?:cancell?ation|termination|revocation|invalidity|annulment) of our\b|\bsays? we cop(?:y|ied)\b|\bcame to our (?:booth|stand)\b|without (?:our|us) being heard|\b(?:want|wants|seeks?|asks?|asked|trying|tries) (?:\w+ ){0,5}to (?:revoke|cancel|invalidate|annul) our\b|\bsigned undertaking\b|\b(?:one|some) company say/g,
  {
    // What we ask of customs is not done to us.
    pattern:
      /(?:港|海关|口岸)[^,。;]{0,3}(?:扣货|扣押|扣留|查扣|截留)|海关[^,。;]{0,20}?(?:扣|查扣|查获|扣留|没收|扣押)[^,。;]{0,12}(?:我们|我司|我方|出口|一个柜|货|手机)/g,
    unless: /申请|希望|想|请|要求|备案|协助|打算|准备|拟/,
  },
  /(?:异议|撤销|无效|投诉|起诉|下架|侵权)通知|对(?:我司|我们|我方|本公司)[^,。;]{0,16}的(?:异议|无效|撤销|诉讼|指控|投诉|起诉)/g,
  /向(?:itc|法院|海关|韩国贸易委员会|美国国际贸易委员会)?[^,。;]{0,16}(?:申请启动|申请不公正|申请调查|提出申请[^,。;]{0,60}我司)/g,
  /要求我(?:们|司|方)?(?:公司)?[^,。;]{0,8}(?:缴纳|支付|赔偿|停止|公开|许可|交)|(?<!(?:希望|想|拟|我们|我司)[^,。;]{0,10})要求(?:停止|赔偿|禁止上市|撤展|公开源代码)|催签|查抄了?展台|封展台|(?:没收|带走)了?(?:展品|样品)/g,
  /指控[^,。;]{0,4}(?:窃取|侵|盗)|罪名|罚款并扣分|货款冻结|账户(?:被)?冻结|法院[^,。;]{0,4}(?:已)?(?:发出|下达|签发|作出)[^,。;]{0,4}(?:临时)?禁令/g,
  /\b(?:sued|accused|charged|named|served|warned|raided) (?:us|by|over|for|in|before|with)\b|\b(?:we|i) (?:were|was|are|got|have been|are being|'ve been) (?:\w+ )?(?:sued|served|accused|named|charged|hit|warned|raided)|(?<!asserted )\bagainst us\b(?! ?\d| patent)/g,
  /\breceived (?:a |an |the )?(?:\w+ ){0,3}(?:letter|notice|summons|complaint|lawsuit|warning|injunction|abmahnung|demand)|\bgot (?:a|an) (?:\w+ ){0,2}(?:summons|letter|notice|warning)|cease[- ]and[- ]desist|unterlassung\w*|\bwe(?:'re| are) the (?:exporter|seller|manufacturer|importer|maker)|\bgoods (?:were|was) (?:removed|taken)\b|\bcomplained about our\b|\bhas asked for (?:mediation|arbitration)\b|\bis (?:being )?attacked by\b|\bgot (?:an? |the )?(?:preliminary |interim )?injunction from|\b(?:preliminary |interim )?injunction against (?:us|we)\b|(?:暂停|中止)放行|\b(?:is|are|was|were) under (?:criminal |police |customs )?investigation|\bcriminal proceedings against (?:us|our)|\bour [^.;]{0,60}\b(?:has|have)? ?(?:met|faces?|encountered|received|drawn)\b[^.;]{0,20}\b(?:opposition|objection|challenge)|\bwe (?:are |is |have )?infring(?:e|ed|ing)\b(?= (?:on |upon )?(?:their|they|his|her|its|the))/g,
  /\b(?=alleg|claim|accus|assert|say|contend)(?<!\b(?:(?:ad|ads|advert|commercial|campaign)\b[^.;]{0,60}|(?:nobody|no one) (?:\w+ )?))(?:alleg(?:es?|ed|ing)|claims?|claiming|accus(?:es?|ing)|asserts?|says?|contends?) (?:that |us |of )?(?:our(?! (?:agent|lawyers?|attorneys?|counsel|boss|office|partner))|we|infringement|us|misappropriation|unfair|trade|copyright|copying)/g,
  /\blistings? (?:was |were )?(?:removed|suspended)/g,
  /\bopposition (?:has been|was) (?:lodged|filed)|\bsomeone (?:filed|opposed|has opposed)|\b(?:filed|lodged|brought) (?:a |an )?(?:\w+ ){0,4}against (?:our|us)|\bsuit filed\b|(?<!\b(?:get|want|need|obtain|seek|for|ask|file) (?:an? |the )?)\bseizure order\b(?! against counterfeit)|\binjunction threatened|\bwants? royalties|(?:competitor|rival|plaintiff|they|it|he) (?:has |have )?applied for an? (?:\w+ ){0,3}injunction/g,
]

/** What points at the enterprise without naming it: these weigh only where nothing speaks for a claim of its own. */
export const LEANING: readonly RegExp[] = [
  /\b(?:initiated|started|filed|requested|brought|lodged|commenced|launched|submitted|obtained) by (?!us\b|our\b|me\b)/g,
  /\b(?:wants?|asks?) (?:\w+ ){0,2}royalt|\b(?:wants?|asks?) to (?:revoke|cancel|invalidate|take the domain)|(?<!\b(?:want|like|wish|need|plan|going) to )\bcomplain(?:s|ed)? to (?:amazon|ebay|etsy|walmart|temu|the platform)|\btells? (?:\w+ ){0,2}customs to (?:hold|stop)|\bpolice (?:of \w+ )?(?:come|came|raid)|\blawyers?(?: \([^)]*\))? (?:write|wrote|says?|said) |\bletter before action\b|\bdefend it\b|\bwants? [$€£]?\d[\d,.]*k? (?:[a-z]+ )?from us\b|\bundertaking from us|\b(?:write|writes|wrote) (?:to )?us\b(?! an? )|\bgoods (?:was|were) hold\b|\b(?:falls?|comes?|is|are) (?:under|within|covered by) (?:its|their|his|her) (?:\w+ )?(?:patents?|designs?|claims?)\b|\bviolates? (?:its|their|his|her)\b|\botherwise (?:it|they|he|she) (?:will|would) sue|\bhave our [^.;]{0,30} (?:taken|removed|seized|pulled)\b|(?<!\b(?:can|could|may|might|will|to|not) (?:they )?)\bsue us\b|\b(?:seller|company|competitor|somebody|someone|they|he) complains?\b|\b(?:says?|said|claims?)\b[^.;]{0,50}\b(?:should )?belongs? to (?:them|him|her|it)\b|\bbecause we (?:did not|didn't|do not|don't) use\b|\b(?:booth|stand|shop|store) (?:was )?(?:closed|sealed|shut)\b|\bdemanding royalt|\bbelongs? to (?:him|her|them)\b/g,
  /违规通知|报案[,，]?[^,。;]{0,4}(?:说|称|告|指)我|(?<![a-z])abmahnung|主张我们[^,。;]{0,12}(?:归|属于)(?:他|其|她)|搜查(?:令|我|了我)|我[^,。;]{0,10}涉嫌|\b(?:is|are) holding (?:our|\d)/g,
  /(?<!我们|我司|我方|想|拟|要|打算|准备)(?:投诉人|投诉方|申请人|权利人|异议人)(?:是|为|:)\s*(?!我|上海)|判我(?:们|司|方)?(?:公司)?[^,。;]{0,4}(?:输|败|赔)|(?:称|说|指|认为)我(?:们|司|方)|(?:侵权)?警告[,，]?(?:来自|函|信)|律师函|warning letter/g,
  /对方(?:当事人|公司)?(?:主张|说|持|要求(?!交叉|许可)|要告|以|拿|向|已|威胁|发|申请|认为|现在|坚持|声称|指|索)/g,
  /\bthreaten(?:s|ed|ing)? us\b|\b(?:asks?|asked|wants?|demands?|demanding) us\b|\bsuspended (?:the )?release\b|\brelease of our goods\b|\bour (?:\w+ ){0,2}got (?:sued|opposed|seized|delisted|removed|raided)\b|\bgot opposed\b/g,
  /(?:海关|警方|警察|执法|市场管理|管理局|检察)[^,。;]{0,20}(?:查封|查扣|扣押|扣留|扣货|扣了|扣|拘捕|搜查|调查|没收)[^,。;]{0,12}|海关[^,。;]{0,3}(?:信函|来函|通知)/g,
  /(?:同意|反对)销毁|\b(?:detention|stop|seizure|suspension) of (?:our|\d)|\bagree (?:to|with) (?:the )?destruction|\bkeeps? our\b|\brelease the (?:trucks?|goods|containers?|shipment)|\bcustoms letter\b|\bsaisie-(?:contrefa|descr)|\breport number\b|\bsequestered\b|\bcome to our (?:booth|stand)\b|\bsent a warning\b|执达员|执行官|法警|公证取证|bailiff|送达|在名单|列入(?!中欧|互认|保护)[^,。;]{0,6}(?:名单|清单)|(?:被申请人|被告|被诉|涉案|答辩)[^,。;]{0,6}(?:名单|清单)[^,。;]{0,4}(?:里|上|中)?[^,。;]{0,4}有(?:我们|我司|我方)|被评定|被请求|被撤销|(?<![a-z])tro(?![a-z])|schedule a(?![a-z])|冻结|frozen/g,
  /原告(?:为|是|系|:)?\s*(?!我|上海)[^,。;我]{2,}|(?:来函|发函|致函)[^,。;]{0,4}(?:称|说|要求)|要求我(?:们|司|方|公司)/g,
  /对方[^,。;]{0,20}(?:诉讼|起诉|申请了)|\bsues us\b|\basks? (?:us )?for (?:damages|compensation)|\bdemands?\b|\bsays? (?:they are |it is |the goods are )?counterfeit|\bclaims? (?:\w+ )?infringement|\bgoods (?:were |are |was )?(?:stopped|held|seized|detained)|\b(?:was|been|were) (?:declared|held|found) invalid/g,
]

/** A threat is no act yet, but it says on which side one is. */
export const THREATENED =
  /\bthreaten(?:s|ed|ing)? to sue\b|(?:威胁|扬言)[^,。;]{0,10}(?:起诉|告)|threaten[^,。;]{0,10}起诉/g
