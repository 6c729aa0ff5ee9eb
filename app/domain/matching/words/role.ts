import type { Procedure, Role } from '../../vocabulary/procedures.ts'
import { isFeared, isNegated } from './clause.ts'
import type { Folded } from './folded.ts'

export type FoundRole = { role: Role; start: number; end: number }
type Cue = { role: Role; pattern: RegExp }

const WE = '(?:我们|我司|我方|我公司|本公司|本司|弊司|敝司|我)'
const N = '[^,。;]'
/** Between a subject and what it says to be. */
const IS = '[^,。;不非没]{0,4}'

/** What somebody says about their own side. Decides before everything else. */
const STATED: readonly Cue[] = [
  {
    role: 'respondent',
    pattern: new RegExp(
      `${WE}(?:方|司|公司)?${IS}(?:是|为|系|:|作为|被列为|列为|成了|做)${N}{0,6}(?:被告|被申请人|被请求人|被投诉人|被异议人|被诉人|被控方|应诉方)|地位(?:是|为|:|：)?\\s*被|(?:^|[\\s,;.。(])被(?:告|申请人|请求人|投诉人)(?:之一)?(?:$|[\\s,;。.)])|${WE}[^,。;]{0,4}(?:respondent|defendant)|(?:respondent|defendant)s?\\s*(?:是|为|:)\\s*${WE}|${WE}被告(?=$|[,。;])`,
      'g',
    ),
  },
  {
    role: 'claimant',
    pattern: new RegExp(
      `(?:${WE}(?:方|司|公司)?${IS}(?:是|为|系|:|作为|做|持有)${N}{0,4}|原告(?:是|为|:|：)?\\s*(?=我)|地位(?:是|为|:|：)?\\s*)(?:原告|请求人|异议人|异议方|投诉人|投诉方|权利人|举报人|申诉人)|原告[:：]\\s*我|${WE}[^,。;]{0,3}(?:opponent|petitioner|plaintiff|complainant|claimant)|(?:^|[\\s,;.。(])原告(?:$|[\\s;。.)])`,
      'g',
    ),
  },
  {
    role: 'respondent',
    pattern:
      /\bwe(?: are|'re| have been named as)(?: the| a| an)? (?:defendants?|respondents?|registrants?|(?:patent |trade ?mark )?proprietors?|patentee|accused)|\bas (?:the |a )?(?:defendant|respondent)s?\b|\bnamed as (?:a )?(?:respondent|defendant)|\brespondent,|, defendants?$|\bdefendants are shanghai/g,
  },
  {
    role: 'claimant',
    pattern:
      /\bwe(?: are|'re)(?: the| a| an)? (?:plaintiffs?|claimants?|petitioners?|complainants?|opponents?|applicants? for (?:invalid|revoc|cancel)\w*|rights? (?:owner|holder)s?)|\bas (?:the |a )?(?:plaintiff|claimant|petitioner|complainant|opponent)s?\b|, petitioner$/g,
  },
]

/** The applicant or owner of an attacked right is the one attacked; elsewhere the applicant attacks. */
const APPLICANT: Cue['pattern'] = new RegExp(
  `applicant\\s*(?:是|为|:)\\s*${WE}|(?:${WE}${IS}(?:是|为|系|:|作为)${N}{0,3}|地位(?:是|为|:|：)?\\s*)(?:商标|专利)?(?:申请人|申请方)`,
  'g',
)
const OWNER: Cue['pattern'] = new RegExp(
  `\\bwe are the (?:holder|owner|proprietor)|${WE}${IS}(?:是|为|系|:|作为)${N}{0,3}(?:专利权人|商标权人|(?:域名)?注册人|(?:域名)?持有人|所有人|商标所有人)`,
  'g',
)

/** What was done to the enterprise. */
const SUFFERED: readonly RegExp[] = [
  /针对我(?:们|司|方|公司)|(?:将|把)我(?:们|司|方|公司)(?!们|的)[^,。;]{0,12}(?:列|告|诉|扣|查|罚|加入)|(?:反过来|转而|还)[^,。;]{0,6}(?:投诉|起诉|举报|告)我|names? us\b|我(?:们|司|方)?(?:只有|仅有)[^,。;]{0,6}(?:天|日|小时)/g,
  /\bour (?:\w+ ){0,2}(?:was|were|has been|have been|is being) (?:arrested|charged|inspected|detained|questioned|searched)|\bconfiscated\b|\bgot (?:a |the )?notices?\b|\bnotice of complaint\b|\bruled against us\b/g,
  new RegExp(
    `被(?!侵(?:权|害|犯)|抄|仿|盗|抢|窃|泄|冒|模仿|剽窃|搬|人抢|人偷|别人抢|驳回|告知|当地(?:人|经销|代理|公司|企业|商人)|认定|恶意|囤|同一个人抢|许可|转让|偷|用|挖|偷用)${N}{0,24}?(?:起诉|提起诉讼|诉(?!求)|告(?!知)|控|指(?!定)|投诉|举报|检举|检举|异议|无效|撤销|撤三|警告|下架|扣|查封|查扣|查抄|查获|查没|没收|封(?!闭)|冻结|列入|列为|追究|传唤|索赔|要求|移除|申请(?:禁令|撤销|临时|海关)|带走|拒绝入境|封展|捕|立案|执行官|调查|检察|罚)`,
    'g',
  ),
  /(?:^|[^a-z])337了|被337/g,
  /(?:收到|接到|收了|拿到|送达)[^,。;]{0,40}?(?:律师函|警告函|警告信|律师信|侵权函|投诉函|传票|起诉状|诉状|起诉书|投诉|禁令|tro|异议|索赔|abmahnung|停止侵权|要约|cease|法院邮件|指控|侵权(?:通知|警告)|立案通知|无效(?:请求|宣告)|函件|来函|撤销|dmca|侵权(?=投诉|指控|索赔|,|。|;|$))/g,
  /发来(?:了)?(?:一封)?[^,。;]{0,12}(?:律师函|警告|函|信|索赔)|发(?:了|来)?(?:警告函|律师函|警告信|侵权函)给?我|给我(?:们|司|方)?(?:公司)?发(?:了|来)?[^,。;]{0,6}(?:函|信|警告)|律师(?:函|发来的索赔)/g,
  new RegExp(
    `(?:对方|他们|原告|竞争对手|权利人|品牌方|${N}{1,12}公司)${N}{0,24}?(?:起诉|告|投诉|指控|主张|指称|声称|申请(?:了)?(?:临时|禁令|证据|启动|海关|撤销)|异议)${N}{0,4}(?:${WE}|了${WE}|我)`,
    'g',
  ),
  new RegExp(
    `(?:起诉|告|诉|投诉|指控|指责|警告|控告|控诉|举报)[了的]?(?:${WE})(?!们?的?(?:商标|专利)被)`,
    'g',
  ),
  new RegExp(
    `(?:称|主张|说|认为|指|指称|声称|诉|怀疑|控)${N}{0,3}${WE}${N}{0,14}(?:侵权|侵犯|侵害|抄袭|违反|假冒|盗用)`,
    'g',
  ),
  /(?:对方|原告)[^,。;]{0,16}(?:起诉(?!状)|申请(?:了)?(?:临时|禁令|证据保全|海关)|主张|声称|发函|威胁|律师说|要求(?:我|赔|停|支付|缴|撤|调取)|提(?:起|出|了)[^,。;]{0,6}(?:异议|诉讼|无效|撤销|ipr)|要告)/g,
  /(?:遭|遭遇|遇到|面临|受到|遭到|遭受|碰到)[^,。;]{0,16}(?:控告|提告|申请假处分|诉讼|异议|调查|起诉|投诉|指控|禁令|无效|撤销|扣|查|索赔|执法|检举)/g,
  /判(?:决|定|令)?我(?:们|司|方|公司)?[^,。;]{0,6}(?:侵权|侵犯|侵害)|对我(?:们|司|方|公司)[^,。;]{0,4}(?:签发|下达|作出)|被\s?(?:report|sue|suspend|strike|block|ban|remove|delist|takedown|copyright strike|删)|(?:必须|须|应|需)[^,。;]{0,16}(?:答辩|答复)|\b(?:must|have to|need to) (?:file|submit) (?:our|an?) (?:counterstatement|answer|defen[cs]e|response|reply)|\banswer (?:is )?due\b|\bsued our\b|\breceived a (?:writ|claim form|statement of claim)/g,
  /应诉|答辩|涉诉|涉嫌[^,。;]{0,4}(?:侵|盗用|违)|被控|异议答辩|必须答复|提起反诉|不侵权抗辩/g,
  /海关[^,。;]{0,20}?(?:扣|查扣|查获|扣留|没收|扣押)[^,。;]{0,12}(?:我们|我司|我方|出口|一个柜|货|手机)|(?:港|海关|口岸)[^,。;]{0,3}(?:扣货|扣押|扣留|查扣|截留)|扣了我们|货[^,。;]{0,10}被[^,。;]{0,10}扣/g,
  /(?:异议|撤销|无效|投诉|起诉|下架|侵权)通知|提出授权后异议|(?:第三方|他人|别人|有人|对手|竞争对手)[^,。;的]{0,8}(?:提(?:起|出)?异议|异议|请求宣告无效|要求宣告|申请撤销|申请无效|提起异议)/g,
  /向(?:itc|法院|海关|韩国贸易委员会|美国国际贸易委员会)?[^,。;]{0,16}(?:申请启动|申请不公正|申请调查|提出申请[^,。;]*我司)|对我(?:司|们|方|公司)[^,。;]{0,14}(?:立案|发起|启动|提起|起诉|调查|提出|采取)/g,
  /要求我(?:们|司|方)?(?:公司)?[^,。;]{0,8}(?:缴纳|支付|赔偿|停止|公开|许可|交)|要求(?:停止|赔偿|禁止上市|撤展|公开源代码)|催签|拿来[^,。;]{0,14}起诉我们|查抄了?展台|封展台|查封展品|(?:没收|带走)了?(?:展品|样品)|展品[^,。;]{0,6}被/g,
  /指控[^,。;]{0,4}(?:窃取|侵|盗)|罪名|罚款并扣分|货款冻结|店铺[^,。;]{0,8}(?:被|冻结)|资金(?:被)?冻结|账户(?:被)?冻结|刑事立案|判决我[^,。;]{0,10}侵权|禁止我(?:司|们|方)|法院[^,。;]{0,4}(?:已)?(?:发出|下达|签发|作出)[^,。;]{0,4}(?:临时)?禁令/g,
  /\b(?:sued|accused|charged|named|served|warned|raided) (?:us|by|over|for|in|before|with)\b|\b(?:we|i) (?:were|was|are|got|have been|are being|'ve been) (?:\w+ )?(?:sued|served|accused|named|charged|hit|warned|raided)|\bserved us\b|\bsued us\b|\bgot sued\b|(?<!asserted )\bagainst us\b|\bagainst our (?:eu |us |patent|trade|mark|registration|company|booth|local|director|design|european|application|group|shipment|product)/g,
  /\breceived (?:a |an |the )?(?:\w+ ){0,3}(?:letter|notice|summons|complaint|lawsuit|warning|injunction|abmahnung|demand)|\bgot (?:a|an) (?:\w+ ){0,2}(?:summons|letter|notice|warning)|cease[- ]and[- ]desist/g,
  /\b(?:alleg(?:es?|ed|ing)|claims?|claiming|accus(?:es?|ing)|asserts?|says?|contends?) (?:that |us |of )?(?:our|we|infringement|us|misappropriation|unfair|trade|copyright|copying)/g,
  /\b(?:our|the) (?:\w+ ){0,4}(?:was|were|got|has been|have been) (?:\w+ )?(?:seized|detained|removed|delisted|suspended|taken down|raided|opposed|stopped|blocked)\b|\b(?:seized|detained|took down|removed|confiscated) our\b|\blistings? (?:was |were )?(?:removed|suspended)/g,
  /\bopposed our\b|\bopposition (?:has been|was) (?:lodged|filed)|\bsomeone (?:filed|opposed|has opposed)|\b(?:filed|lodged|brought) (?:a |an )?(?:\w+ ){0,4}against (?:our|us)|\bsubject to an? (?:invalid|opposition|cancel|revoc)\w*|\bsuit filed\b|\bseizure order\b|\binjunction threatened|\bwants? royalties|(?:competitor|rival|plaintiff|they|it|he) (?:has |have )?applied for an? (?:\w+ ){0,3}injunction|\bwe are sued\b/g,
]

/** What points at the enterprise without naming it: these weigh only where nothing speaks for a claim of its own. */
const LEANING: readonly RegExp[] = [
  /搜查(?:令|我|了我)|我[^,。;]{0,10}涉嫌|\b(?:is|are) holding (?:our|\d)/g,
  /(?<!我们|我司|我方|想|拟|要|打算|准备)(?:投诉人|投诉方|申请人|权利人|异议人)(?:是|为|:)\s*(?!我|上海)|判我(?:们|司|方)?(?:公司)?[^,。;]{0,4}(?:输|败|赔)|(?:称|说|指|认为)我(?:们|司|方)|(?:侵权)?警告[,，]?(?:来自|函|信)|律师函|warning letter/g,
  /对方(?:当事人|公司)?(?:主张|说|持|要求(?!交叉|许可)|要告|以|拿|向|已|威胁|发|申请|认为|现在|坚持|声称|指|索)/g,
  /\bthreaten(?:s|ed|ing)? us\b|\b(?:asks?|asked|wants?|demands?|demanding) us\b|\bsuspended (?:the )?release\b|\brelease of our goods\b|\bour (?:\w+ ){0,2}got (?:sued|opposed|seized|delisted|removed|raided)\b|\bgot opposed\b/g,
  /(?:海关|警方|警察|执法|市场管理|管理局|检察)[^,。;]{0,20}(?:查封|查扣|扣押|扣留|扣货|扣了|扣|拘捕|搜查|调查|没收)[^,。;]{0,12}|海关[^,。;]{0,3}(?:信函|来函|通知)/g,
  /执达员|执行官|法警|公证取证|bailiff|送达|在名单|列入[^,。;]{0,6}(?:名单|清单)|被评定|被请求|被撤销|tro(?![a-z])|schedule a(?![a-z])|冻结|frozen/g,
  /原告(?:为|是|系|:)?\s*(?!我|上海)[^,。;我]{2,}|(?:来函|发函|致函)[^,。;]{0,4}(?:称|说|要求)|要求我(?:们|司|方|公司)/g,
  /对方[^,。;]{0,20}(?:诉讼|起诉|申请了)|\bsues us\b|\basks? (?:us )?for (?:damages|compensation)|\bdemands?\b|\bsays? (?:they are |it is |the goods are )?counterfeit|\bclaims? (?:\w+ )?infringement|\bgoods (?:were |are |was )?(?:stopped|held|seized|detained)|\b(?:was|been|were) (?:declared|held|found) invalid/g,
]

/** What points at the side where the procedure is known and nothing else says it. */
const LEANING_IN: Partial<Record<Procedure, readonly Cue[]>> = {
  ecommerce_platform: [
    {
      role: 'claimant',
      pattern: /(?:盗用|跟卖|被别人占|被人占)|(?:想|要求|请求)[^,。;]{0,8}(?:投诉|下架)/g,
    },
    {
      role: 'respondent',
      pattern: /投诉|下架|删|suspended|complaint|strike|dmca|vero|report(?:ed)?|filed against/g,
    },
  ],
  customs: [
    { role: 'claimant', pattern: /备案|\brecord(?:al|ation|ing)?\b|拦截假货/g },
    { role: 'respondent', pattern: /认定程序|扣|detain|seiz|stopped|held/g },
  ],
  preliminary_injunction: [
    {
      role: 'respondent',
      pattern:
        /(?:收到|接到)|tro(?![a-z])|vacate|ex parte|要求禁售|遭|(?:给|发|下)了?[^,。;]{0,6}(?:injunction|禁令)/g,
    },
    { role: 'claimant', pattern: /申请[^,。;]{0,16}(?:禁制令|禁令|保全)/g },
  ],
  trade_fair: [{ role: 'respondent', pattern: /查封|查扣|撤展|bailiff|seiz(?:ed|ure)|法警/g }],
  litigation: [
    { role: 'respondent', pattern: /传票|诉状副本|起诉书副本|\bsummons\b|\bwrit\b|那边告的是|我们被告/g },
    { role: 'claimant', pattern: /提告|(?:能否|可否|准备|想)[^,。;]{0,4}起诉/g },
  ],
  opposition: [{ role: 'claimant', pattern: /挑战|\bneed to oppose|要提异议/g }],
  invalidation: [
    {
      role: 'claimant',
      pattern: /(?:^|[,。;])对(?!方|我)[^,。;]{0,20}提(?:出|起)?[^,。;]{0,4}无效|挑战|\bchallenge|想file/g,
    },
  ],
  udrp: [{ role: 'claimant', pattern: /cybersquat|complaint怎么写|想走udrp/g }],
  arbitration: [{ role: 'claimant', pattern: /没付|未付|不付|拖欠|\bunpaid\b/g }],
  criminal: [{ role: 'claimant', pattern: /报案|查处|打击/g }],
  licensing: [{ role: 'respondent', pattern: /(?:threaten|威胁|扬言)|对方要求/g }],
}

/** A threat is no act yet, but it says on which side one is. */
const THREATENED =
  /\bthreaten(?:s|ed|ing)? to sue\b|(?:威胁|扬言)[^,。;]{0,10}(?:起诉|告)|threaten[^,。;]{0,10}起诉/g

/** What the enterprise does or wants, and wrongs done to its rights. */
const ASSERTED: readonly RegExp[] = [
  /(?:抄|用|偷|搬|盗)了我们的|侵权(?:网店|商家|店铺|卖家|工厂)|偷偷把[^,。;]{0,10}注册|前(?:cto|ceo|高管|经理)[^。;]{0,24}(?:带走|用了|泄露)|(?:前|离职)员工[^。;]{0,24}(?:窃取|带走|偷走)|员工离职[^。;]{0,24}带走|\bwithout (?:our )?(?:permission|authori[sz]ation)\b|\bneed to oppose\b|(?:想请|拟)[^。;]{0,24}(?:报案|警方打击|查处)|请警方/g,
  /起诉(?:侵权|对方|他们|被告)|\brecord(?:ing|al of)? our\b|\bwithout (?:our )?consent\b|\bwas registered (?:as|by)\b|(?:作品|软件|图片|照片|视频|文章|算法)[^,。;]{0,8}被[^,。;]{0,12}(?:盗|破解|抄|搬|冒)/g,
  /被[^,。;]{0,14}(?:擅自|盗播|盗印|私自|冒名|以(?:个人|自己|他人)(?:的)?名义)|泄露给|被疑泄露|被[^,。;]{0,8}(?:仿|抄|山寨)/g,
  new RegExp(
    `${WE}(?:司|方|公司)?(?:已|拟|想|要|也|主动|正)?(?:在${N}{1,12}?)?(?:申请(?!人|被|遭|延期|复议)|提起(?!反诉)|提出(?!答辩)|发起|请求)${N}{0,12}(?:执行|禁令|无效|异议|撤销|诉讼|仲裁|调查|差止|保护|复审|投诉)`,
    'g',
  ),
  /\b(?:can|could|how (?:to|do|can)|want to|would like to) (?:i |we )?stop\b|\b(?:identical|similar) to ours\b|\bstopped paying\b|\bwhat can we do\b[^.]{0,10}registered|\bowes? us\b/g,
  /(?:想|拟|准备|打算|申请|如何)[^,。;]{0,8}(?:申请[^,。;]{0,6}禁令|拦截假货|海关保护)|\bin (?:its|his|her|their) own name\b|\bwant a raid\b/g,
  new RegExp(
    `${WE}(?:司|方|公司)?(?:也)?(?:想|要|拟|准备|打算|计划|希望|已|已经|正在|决定)?(?:在${N}{1,10})?(?:起诉|告|控告|提起诉讼)(?!${WE})(?!状)`,
    'g',
  ),
  new RegExp(
    `(?:想|拟|要|准备|打算|计划|希望|能不能|可否|如何|怎么|怎样|请协助|请帮)${N}{0,24}?(?:起诉(?!我)|告(?:他|对方|它)|提(?:起|出)?(?:商标)?(?:异议|无效|撤销|诉讼)|打异议|无效(?:掉)?(?:对方|竞争|一件|他|对手)|撤销(?:他|对方|一件|竞争|别人)|维权|追究|打击|打假|投诉|拿回来|要回|追回|夺回|报警|突袭|申请(?:进口)?差止|发起337|提起双方复审|提双方复审|提ipr|让侵权|诉诸)`,
    'g',
  ),
  /被侵权|侵权人|侵权展商|维权|打假|(?:专利|商标|版权|著作权|商业秘密|技术|配方|品牌|产品|包装|图案|设计)[^,。;]{0,16}(?:被|遭)[^,。;]{0,16}?(?:侵权|侵犯|侵害|抄袭|仿冒|仿制|抢注|抢先|盗用|盗|窃取|泄露|模仿|搬|冒用|山寨|泄密)/g,
  /(?:仿冒|假冒|抄袭|盗用|侵犯|侵害|偷用|窃取|抢注|冒用|模仿|剽窃|仿制|山寨)了?我(?:们|司|方|公司)?(?:的|品牌|产品|商标|设计|图)?|假冒我|(?:仿品|假货|仿冒|山寨)(?!商标罪)|偷用我们的|使用我们的(?:配方|技术|商标)|用我们[^,。;]{0,8}(?:权|商标)繁?|(?:把|将)[^,。;]{0,8}(?:源代码|客户名单|技术)[^,。;]{0,6}带/g,
  /发现[^,。;]{0,24}(?:仿|假冒|盗版|侵权|抄袭|近似)|想申请海关|海关备案|专利[^,。;]{0,4}在[^,。;]{0,6}被侵权|查获[^,。;]{0,8}假冒我|有人(?:拿|用|盗|抄|仿|注册)[^,。;]{0,10}我(?:们|司)?|擅自(?:使用|繁殖|生产|销售|注册|复制)|未经许可(?:繁|使用|生产|销售)|被人未经许可|(?:违反|拖欠)[^,。;]{0,10}(?:协议|许可费|合同|费)|离职(?:员工|高管)[^,。;]{0,30}(?:使用我们|带)|我们(?:自己)?有[^,。;]{0,4}(?:专利|商标)(?:,|$)/g,
  /我(?:们|司|方)?[^,。;]{0,4}(?:持有|拥有)[^,。;]{0,8}(?:专利|商标|外观)|愿意许可自己|(?:我们|我司)[^,。;]{0,8}(?:对竞争对手|对他人|对别人)[^,。;]{0,14}(?:异议|无效)|反诉[^,。;]{0,6}无效|提起无效之诉|向[^,。;]{1,10}追/g,
  /\b(?:want|would like|wish|plan|intend|like|hope|looking|seek(?:ing)? counsel[^.]{0,20}|how (?:do|can) we) to (?:\w+ ){0,2}(?:sue|oppose|invalidate|revoke|cancel|file|bring|enforce|assert|stop|recover|challenge|attack|take action)\b|\bwe want (?:police )?raid|\bwant police|\bhow (?:do|can) we (?:\w+ )?(?:get|recover)|\bget it back\b/g,
  /\b(?:is|are) being infring\w+|\binfring(?:es?|ing) (?:on )?our\b|\bcop(?:ies|ied|ying) our\b|\bcopied by\b|\bimitat(?:es?|ing|ed) our\b|(?<!says |alleged |suspected |as |for |trademark |trade mark )\bcounterfeits?\b(?! against)|\b(?:stole|stolen|stealing)\b|\bmisus(?:es?|ing) our|\busing our (?:confidential|trade|technology|mark|brand|know)|\bregistered our\b|\bregistered in bad faith by|\bfakes? of our\b|\bour (?:\w+ ){0,4}(?:right|patent|design|copyright|trademark|mark) (?:is|was|has been|are) (?:being )?(?:infring|copied|violat)\w*|\bwe (?:sued|are suing|filed suit|have sued)\b|\brevoke a squatted|\bcancel a bad faith/g,
]

const SQUATTED_BY_US = /被(?:指|控|指控|认定)[^,。;]{0,6}(?:恶意|抢注)|accused of (?:bad faith|squatting)/

/** Asked for evidence in somebody else's dispute. */
const THIRD_PARTY = /作为第三方|第三方传票|third[- ]party subpoena|subpoena\w* as a (?:third|non)[- ]party/

/** Which side the enterprise is on: as it says itself, else by what was done to it, else by what it wants. */
export function findRole(folded: Folded, procedure: Procedure | null): FoundRole | null {
  if (THIRD_PARTY.test(folded.lower)) return null
  const stated = first(folded, STATED) ?? applicant(folded, procedure)
  if (stated) return stated
  const suffered = earliest(folded, SUFFERED, 'respondent')
  const asserted = earliest(folded, ASSERTED, 'claimant')
  if (procedure === 'squatting' && !SQUATTED_BY_US.test(folded.lower)) return asserted ?? squatted(folded)
  if (suffered && asserted) return decide(folded, suffered, asserted, procedure)
  return (
    suffered ??
    asserted ??
    earliest(folded, [THREATENED], 'respondent') ??
    first(folded, (procedure && LEANING_IN[procedure]) ?? []) ??
    earliest(folded, LEANING, 'respondent')
  )
}

/** Both were said: a party that was attacked and strikes back is still the one attacked, except where it attacks a right. */
function decide(
  folded: Folded,
  suffered: FoundRole,
  asserted: FoundRole,
  procedure: Procedure | null,
): FoundRole {
  const strikesBack = /反诉|对竞争对手|对他人|对别人/.test(folded.lower)
  if (procedure === 'invalidation' && strikesBack) return asserted
  return suffered
}

const SQUATTING_WORDS = /抢注|抢先注册|恶意注册|注册|squat\w*|bad[- ]faith|registered/g

function squatted(folded: Folded): FoundRole | null {
  return earliest(folded, [SQUATTING_WORDS], 'claimant')
}

function applicant(folded: Folded, procedure: Procedure | null): FoundRole | null {
  const owner = earliest(folded, [OWNER], 'respondent')
  const attacked = procedure === 'opposition' || procedure === 'invalidation' || procedure === 'udrp'
  if (owner) return attacked ? owner : { ...owner, role: 'claimant' }
  return earliest(folded, [APPLICANT], procedure === 'opposition' ? 'respondent' : 'claimant')
}

function first(folded: Folded, cues: readonly Cue[]): FoundRole | null {
  for (const { role, pattern } of cues) {
    const found = earliest(folded, [pattern], role)
    if (found) return found
  }
  return null
}

function earliest(folded: Folded, patterns: readonly RegExp[], role: Role): FoundRole | null {
  let best: FoundRole | null = null
  for (const pattern of patterns) {
    for (const match of folded.lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (best && best.start <= start) break
      if (
        isNegated(folded, start, end) ||
        isFeared(folded, start, end) ||
        isPossible(folded, start, match[0])
      )
        continue
      best = { role, start, end }
      break
    }
  }
  return best
}

/** What may come is not yet suffered. */
function isPossible(folded: Folded, start: number, words: string): boolean {
  return (
    /可能|也许|如果|假如|\b(?:may|might|could)\b/.test(words) ||
    /(?:可能(?:会)?|也许|如果|假如)$/.test(folded.lower.slice(Math.max(0, start - 6), start))
  )
}
