import type { Procedure } from '../../vocabulary/procedures.ts'
import { PLATFORM, REGISTERED_OR_BRAND, REGISTERED_RIGHT } from './procedure-contexts.ts'

type Cue = { procedure: Procedure; pattern: RegExp; needs?: RegExp }

/**
 * What tells of each procedure, the most decisive first: a text that names several is about the first of them
 * that has happened. The order is the published one of this reader.
 */
export const CUES: readonly Cue[] = [
  {
    procedure: 'trade_investigation',
    pattern:
      /(?<![\d,.#-])337(?![\d.]|,\d|元|万|件|名|个|号|项|家|美元|人|台|部|套|天|页|条)|337\s*(?:调查|案|条款|律师|立案|应诉|-ta-?\d*|普遍|有限|起诉|申请|了|investigation)|被337|section 337|(?:sec\.|§)\s?337|337-ta|(?<![a-z0-9])(?:us)?itc(?![a-z])|国际贸易委员会|international trade commission|贸易委员会|trade commission|普遍排除令|有限排除令|排除令|exclusion orders?|general exclusion order|limited exclusion order|贸易调查/g,
  },
  {
    procedure: 'preliminary_injunction',
    pattern:
      /临时禁令|禁制令|初步禁令|诉前禁令|诉中禁令|临时限制令|临时禁止令|临时措施|假处分|行为保全|单方禁令|(?<!永久|反)(?<!颁发永久)禁令(?!调查)|(?<![a-z])tro(?![a-z])|temporary restraining order|(?:preliminary|interim|interlocutory|ex parte|provisional|temporary)[ -]+injunctions?|provisional measures?|einstweilige verfügung|schedule a(?![a-z])|(?<!permanent |anti-suit )(?<![a-z])injunctions?|(?:freezing|asset restraint) order|kort geding|(?:法院|判令|裁定)[^,。;]{0,10}冻结|paypal[^,。;]{0,8}冻结|冻结[^,。;]{0,8}paypal|paypal (?:account )?(?:was |is |has been )?frozen/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'preliminary_injunction',
    pattern:
      /(?<!证据|evidence )保全|停售令|停止(?:销售|侵权)令|法院[^,。;]{0,16}(?:停售|下令停|不准卖|不让卖|暂停)/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'preliminary_injunction',
    pattern:
      /liminar(?:es)?(?![a-z])|medidas? cautelar(?:es)?|tutela (?:antecipada|de urg)|référé|ordonnance|einstweilige|provvediment\w+ (?:cautelar|d'urgenza)|cautelare|(?:lower )?court ordered us to (?:stop|halt|suspend)|gag order|court (?:\w+ ){0,3}(?:frozen|froze|stopped us|blocked)|(?:frozen|froze) (?:our|the) (?:stock|goods|assets|funds|money)|mareva|anton piller|search order/g,
  },
  {
    procedure: 'udrp',
    pattern:
      /udrp|(?<![a-z])urs(?= |程序|投诉)|adndrc|域名争议解决|cybersquat\w*|domain name (?:complaint|dispute|arbitration)/g,
  },
  {
    procedure: 'udrp',
    pattern:
      /投诉|仲裁|争议|抢注|转移|高价|注册了|complaint|transfer|recover|registered (?:as|by)|squat\w*|夺回|拿回|要回|弄回|抢走|占(?:着|了|用)|someone registered|registered (?:it|this|that)|give (?:it|them) back|won't (?:give|return|hand)|want the [^.;]{0,20}domain|domain back|sitting on|sits? on|squats? on|grabbed|parked|owns? the|争议程序/g,
    needs: /域名|网域|网址|domain/,
  },
  {
    procedure: 'squatting',
    pattern:
      /抢注|恶意(?:注册|申请)|囤积商标|squat(?:t(?:ed|er|ers|ing))?(?![a-z])|bad[- ]faith|in bad faith|(?:被|让)[^,。;]{0,14}(?:注册(?:了|掉|走|成|为)|先注册|申请注册)|先注册了我们|偷偷把[^,。;]{0,6}(?:商标|品牌|牌子)[^,。;]{0,4}注册|(?:把|将)我(?:们|司|方)?的?(?:商标|品牌|牌子|logo)[^,。;]{0,6}注册|(?:以|用)(?:自己|他)?(?:的)?名义(?:注册|申请)了?我们|注册了我(?:们|司|方)?的?(?:商标|品牌|logo|牌子|名)|商标[^,。;]{0,8}(?:当地人|别人|他人|经销商|代理商)[^,。;]{0,4}注册|(?:trade ?mark|brand|logo|mark) (?:was|has been|is|got)(?: already)? registered by/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'squatting',
    pattern:
      /抢(?:先|走|占|着)?(?:一步)?[^,。;]{0,3}(?:注册|申请|登记|登了|注了)|(?:商标|牌子|品牌|字号|logo)[^,。;]{0,4}(?:被(?:人|别人|他们|经销商|代理商)?|还能|让人)抢(?!劫|购)|(?:商标|牌子|品牌|logo)[^,。;]{0,20}(?:被|让人|给人)抢(?!劫|购)|(?:brand|logo|mark|商标|牌子|品牌)[^,。;]{0,20}被[^,。;]{0,20}(?:register|注册|登记|申请(?![^,。;]{0,6}(?:撤|无效|宣告|禁令))|squat)(?!权|证|有效|商标)|(?:抢在我们|先我们|赶在我们|比我们)[^,。;]{0,6}(?:注册|登记|申请)|(?:拿|用|把|将|以)了?(?:我们|我司|我方|我|our )(?:家|的)?[^,。;]{0,12}(?:去|来|先)[^,。;]{0,10}(?:注册|登记|申请(?!许可))|(?:拿|用|把|将)(?:我们|我司|我方|我|our )(?:家|的)?[^,。;]{0,8}(?:商标|牌子|品牌|logo|名字|字号|招牌|mark|brand)[^,。;]{0,8}(?:注册|登记|登(?:到|在|他|了)|申请|注了|报了)|(?:注册|登记|登|挂|申请|弄|写)[^,。;]{0,6}(?:他|她|自己|别人|个人|代理|老板|经销商|老婆|太太)[^,。;]{0,4}(?:名下|头上)|注册成(?:了|为)?(?:(?:他们?的|自己的)?商标|他|她|自己|个人)|(?:登记|注册)(?:掉|走)|(?:人家|别人|他们?|对方|同行|代理|经销商)[^,。;]{0,8}先(?:登记|注册|申请)|(?:被|让)[^,。;]{0,14}登记(?:了|掉|走|成|为)|(?:用|以)[^,。;我]{0,6}(?:名字|名义)[^,。;]{0,4}注册|商标[^,。;]{0,6}(?:他|她|代理|经销商|别人|人家)[^,。;]{0,4}(?:注册|登记)的/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'squatting',
    pattern:
      /(?:trader|agent|distributor|dealer|importer|partner|competitor|someone|somebody|firm|company|shop|wholesaler|retailer|licensee|supplier) (?:has |had |have )?(?:already )?(?:filed|registered|grabbed) (?:it|them)|(?:he|she|they|who|distributor|agent|dealer|partner|importer) (?:has |have |had )?(?:already )?registered (?:it|them|this|the (?:mark|brand|name))|registered (?:it |them )?(?:himself|herself|themselves)|(?:register(?:ed|s|ing)?|trademarked|filed for|filed(?= our)|applied for|snapped up|grabbed) (?:(?!against|opposition)[\w-]+ ){0,2}?(?:our|my|the company's) (?:[\w-]+ ){0,3}?(?:logo|brand|mark|trade ?mark|name)(?! (?:opposition|application was))|(?:our|my) (?:[\w-]+ ){0,2}(?:brand|mark|name|logo|trade ?mark) (?:\w+ ){0,4}(?:registered|filed|grabbed|snatched|hijacked|taken)(?: \w+){0,3} (?:by|in (?:his|her|their|its)|under)|(?:as|in) (?:his|her|their|its) own(?: name)?|in (?:his|her) [\w']+ name|(?:put|put in) (?:his|her|their|its) (?:own )?name|(?:his|her|their|its) own name (?:on|as)|(?:trade ?mark|brand|mark|name|logo) (?:that |which )?(?:he|she|they) (?:has |had )?registered/g,
  },
  {
    procedure: 'opposition',
    pattern:
      /(?<!管辖权?|没有|无|提出执行)异议(?!期满|股东)|counterstatement|opposition|oppos(?:e|ed|es|ing)(?![a-z])|oppos(?:e|ed|es|ing|ition)(?=[\u4e00-\u9fff])|pre-grant|post-grant opp\w*|notice of threatened opposition|einspruch|widerspruch|oposici[oó]n|oposiç|oposizione|异議/g,
  },
  {
    // Opposition in everyday words: somebody is against a registration or a grant.
    procedure: 'opposition',
    pattern:
      /反对(?!派|者|垄断|不正当)|提(?:出|交|了|起)?(?:个)?反对|不(?:同意|让|许|准|肯)[^,。;]{0,12}(?:牌子|商标|品牌|专利|外观|名字)[^,。;]{0,6}(?:注册|授权|下证)|公告期[^,。;]{0,12}(?:反对|拦|阻|挡|挑战)|(?:拦|阻止|挡)(?:住|下|掉)?[^,。;]{0,12}(?:注册|授权|下证)|(?:stop|prevent|block)(?:s|ped|ping)? [^.;]{0,40}(?:from (?:getting|registering|obtaining)|registration|being (?:registered|granted))|(?:keep|stop|prevent|block)[^.;]{0,40} from (?:registering|getting|obtaining)/g,
    needs: REGISTERED_OR_BRAND,
  },
  {
    procedure: 'invalidation',
    pattern:
      /(?<!合同|协议|申诉|沟通|协商|投诉|条款|判定|谈判|催告|被判定|认定条码)无效(?!投诉|申诉|沟通|果|条码)|宣告[^,。;]{0,12}失效|撤三|撤销(?!审决|判决|原判|起诉|投诉|诉求|下架|案件|处罚)|三年(?:连续)?(?:不|没|未)使?用|连续三年|单方(?:再审|复审)|revocation|revok(?:e|ed|ing)|商标评定|被评定|废止|non-use/g,
    needs: REGISTERED_RIGHT,
  },
  {
    // As people say it in Chinese.
    procedure: 'invalidation',
    pattern:
      /举发|作废(?!合同|协议|订单)|不该(?:授权|注册|给)|(?:打|搞|弄|干|灭|废|拿)(?:掉|翻)(?!我们?的(?:链接|店))|(?:让|把|使|令)[^,。;]{0,14}作废|(?:注册|专利|商标)[^,。;]{0,6}(?:作废|注销)/g,
    needs: REGISTERED_RIGHT,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'invalidation',
    pattern:
      /invalid(?:ity|ation|ate|ated|ates|ating)?(?![a-z])|knock(?:ed|ing)? (?:it |them )?out|kill (?:the|an?|this|that|his|their) (?:\w+ )?(?:patent|mark|trade)|attack(?:ing)? (?:the|an?|his|their) (?:\w+ )?(?:patent|mark|trade)|nichtigkeit\w*|löschung\w*|nulidad|nullité|nulidade|nullità|expung\w+|struck off the register|rectification of the register|declared void/g,
    needs: REGISTERED_RIGHT,
  },
  {
    procedure: 'invalidation',
    pattern:
      /cancel(?:l?ation|l?ed|l?ing)?(?=\s?[\u4e00-\u9fff]| (?:his|their|its|her|that|this|my) | action| petition| proceeding| a | the | our | an | of | filed|$|[.,;])/g,
    needs: REGISTERED_RIGHT,
  },
  {
    procedure: 'invalidation',
    pattern:
      /inter partes review|post[- ]grant review|ex parte reexam\w*|(?<![a-z])ptab(?![a-z])|双方复审|nullity|提(?:起|出)?无效|无效宣告|宣告无效|撤销诉讼|撤销之诉|无效之诉|无效审判|invalidation trial|(?<![a-z])iprs?(?= (?:petition|proceeding|against|filed|trial)|程序|请求|挑战|复审)|提(?:起|了|出)?iprs?(?![a-z])|(?<![a-z])iprs?(?![a-z])(?=[^,。;]{0,12}(?:无效|打掉|挑战|challeng|专利|patent))|(?:用|走|打|做|file|an?|via|by)\s?(?:an? |一个|个)?iprs?(?![a-z])|审判部[^,。;]{0,10}无效/g,
  },
  {
    procedure: 'customs',
    pattern:
      /customs(?! duty| duties| of(?!f))|水际|差止|cbp(?![a-z])|border force|stopped at (?:the )?(?:port|border)|border (?:seizure|detention|measure)s?|(?:港口?|口岸)[^,。;]{0,6}(?:扣|查扣|查获)/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'customs',
    pattern:
      /海关(?!编码|数据|总署公告|税则|法院)|清关|海管|关员|边检[^,。;]{0,6}(?:扣|查)|边境[^,。;]{0,6}(?:局|人员|警)|缉私|(?<!假冒局查)扣了?(?:我们)?(?:一批|一柜|一票|\d+(?:箱|个|台|件|条|双))|(?:柜子?|货|集装箱)[^,。;]{0,8}(?:卡|压)(?:了|在|着)|扣(?:货|柜|关|了我们一个柜)|(?:港|机场|码头|口岸)[^,。;]{0,16}(?:扣(?!除|费|款)|截|卡)/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'customs',
    pattern:
      /(?<![a-z])(?:aduanas?|douanes?|dogana|zollamt|hauptzollamt|zoll)(?![a-z])|border (?:services|agency|officers|guards?)|(?:shipment|goods|container|cargo)s? (?:(?:was|were|has been|have been|got|is|are)(?: \w+)? )?(?:seized|detained|stopped|held|stuck)|(?:stuck|held|blocked|detained|seized|stopped) (?:at|in|by) (?:the )?(?:[\w-]+ )?(?:port|border|airport|warehouse at)/g,
  },
  {
    procedure: 'ecommerce_platform',
    pattern:
      /投诉|下架|申诉|封店|被封|移除|侵权通知|罚款并扣分|跟卖|冻结|扣分|举报|(?:was|were|been|got) (?:removed|delisted|suspended|deactivated|taken down)|removed|delist(?:ed|ing)|took down|take ?down|taken down|suspended|complaint|reported|infringement notice|vero|apex|被删|被report|copyright strike|品牌备案|商品[^,。;]{0,3}删除|投诉/g,
    needs: PLATFORM,
  },
  {
    // As people say it in Chinese.
    procedure: 'ecommerce_platform',
    pattern:
      /(?:链接|商品|店铺?|账号|视频|应用|产品|listing|asin|app|账户|广告)[^,。;]{0,8}(?:删|撤|拿下|不让卖|report|block|suspend|没了|不见了|全没|被关|关了|封了|下了|被限|限流|限制|锁|被拿下|屏蔽|消失|停了|被停|挂了)|(?:平台|亚马逊|店铺?|客服)[^,。;]{0,10}(?:下了|拿下|撤下|删掉|删了|封了|封掉|关店|关了|封号)|封号|关店|店被关|被关店|警告信?[^,。;]{0,4}扣分|(?:让|叫|要|请)[^,。;]{0,6}平台/g,
    needs: PLATFORM,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'ecommerce_platform',
    pattern:
      /back (?:up|online|live)|(?:listing|offer|store|shop|account|item|video|app)s? (?:\w+ )?(?:gone|pulled|blocked|banned|closed|locked|disabled|disappeared|offline|reinstated)|(?:pulled|blocked|banned|disabled|killed) (?:our|the|my) (?:\w+ )?(?:listing|offer|store|shop|account|item|video|app)s?|(?:froze|frozen) (?:our|the|my)|reinstat\w+|intellectual property violation|policy violation|ip complaint|(?:pulled|removed|blocked|deleted|hid|took down) (?:\w+ ){0,2}(?:listings?|items?|products?|ads?|videos?|offers?)|(?:took|taken|pulled|brought) (?:\w+ ){0,3}(?:down|offline)|complain\w*|report(?:s|ed)?(?=[\u4e00-\u9fff])/g,
    needs: PLATFORM,
  },
  {
    procedure: 'ecommerce_platform',
    pattern:
      /dmca|(?:产品|商品|链接|店铺|asin)[^,。;]{0,6}下架|被下架|盗版[^,。;]{0,6}下架|notice[- ]and[- ]takedown|(?:youtube|instagram|facebook|亚马逊|ebay|速卖通|shopee|temu|lazada|tiktok|电商平台|阿里国际站|ozon|etsy)[^。;]{0,12}(?:山寨|仿品|假货|仿冒|盗版|被仿|盗用)/g,
  },
  {
    // Our works or goods are copied on a platform, whose procedure stops that.
    procedure: 'ecommerce_platform',
    pattern:
      /(?:盗用?|抄|搬|扒|拿|偷)(?:了|走了?)?(?:我们|我司|our)|卖同款|hijack\w*|(?:sells?|selling) (?:fakes?|copies|counterfeits?|knock-?offs?)/g,
    needs: PLATFORM,
  },
  {
    procedure: 'trade_fair',
    pattern:
      /展会|参展|摆摊|展馆|主办方|组委会|展商|开展(?:首日|第|前|当)|开馆|广交会|进博会|canton fair|exhibition stand|展览会|展览|展台|展位|撤展|展品|展前|车展|家具展|玩具展|消费展|电子展|食品展|摩托车展|钟表展|会展|博览会|[kＫ]展(?!开|示)|(?<![a-z])(?:ces|ifa|sema|mwc|eicma|gitex|computex|automechanika|intersolar|baselworld|medica|drupa|anuga)(?![a-z])|trade (?:fair|show)s?|off the (?:stand|booth)|(?:stand|hall) \d+|organi[sz]ers?(?= (?:to|of|told|asked|wants|made))|salon(?= )|feria|fiera|foire|toy fair|(?<![a-z])(?:fair|booth|exhibition|exhibits?|expo)(?:s)?(?![a-z])|messe/g,
  },
  {
    procedure: 'criminal',
    pattern:
      /刑事|报警|报案|被捕|逮捕|警方|警察|fbi|criminal|indict(?:ed|ment)?|arrest(?:ed)?|police|检察官|公诉|拘捕|(?<![a-z])raids?(?![a-z])|拘留|搜查令|司法部|公安|检方|检察?署|侦办|侦查|起诉书点了|检察院|立案侦查|判刑|坐牢|入狱|税警|财警|宪兵|prosecut(?:or|ors|ion)(?!['’]s history| history)|guardia di finanza|gendarm\w+|custody|jail(?:ed)?|staatsanwalt\w*|policía|polizia/g,
  },
  {
    procedure: 'arbitration',
    pattern:
      /(?<!(?:莫斯科|圣彼得堡|彼得堡|俄罗斯|俄|联邦|哈萨克斯坦|阿拉木图|明斯克|叶卡捷琳堡|新西伯利亚|喀山)(?:市|区|州|地区|的|跨区)?)仲裁(?!与调解中心|法院\(商|法庭\(商)|arbitrat(?:ion|or|ors|e|al)(?! courts? (?:of|in) (?:moscow|st|the (?:city|republic|region)|saint))|arbitral|(?<![a-z])(?:siac|hkiac|lcia|icc rules|scc rules|diac|cietac|jcaa|kcab)(?![a-z])/g,
  },
  {
    procedure: 'mediation',
    pattern:
      /(?<!仲裁与)调解|调停|说和|居中|中间人|和事佬|中立(?:的)?(?:人|第三方|专家)|从中(?:说|斡旋|撮合|协调|调)|斡旋|坐下来谈(?!许可|授权)|mediat(?:ion|or|ors|e|ed|ing)(?![a-z])|conciliat\w+|neutral (?:third|person|expert|party)|amicabl\w+ settle\w*|settle (?:it |this )?amicabl\w+|mediación|mediação|médiation/g,
  },
  {
    procedure: 'ownership',
    pattern:
      /归属|归谁|所有权(?:纠纷|争议)|职务发明|共有(?:专利|权|人)|(?:专利|申请|商标)权?(?:到底)?是谁的|两边都说|双方都说|(?:以|用)(?:他)?自己(?:的)?名义[^,。;]{0,8}申请(?:了)?专利|想要回专利权|entitlement|ownership|inventorship|who owns|misappropriated invention|(?:patent|invention)[^.]{0,24}in (?:its|his|her|their) own name|冒认|冒名申请|确权|以[^,。;]{0,4}名义[^,。;]{0,6}申请/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'ownership',
    pattern:
      /权属(?!核查|调查|尽调|清晰)|(?:都|各自|双方)说[^,。;]{0,10}是自己的|加(?:上|我们|入)?[^,。;]{0,4}(?:名字|署名)|(?:一家|单方|一方)[^,。;]{0,6}申请了?|(?:单独|私自|自己|偷偷|擅自|抢先|离职[^,。;]{0,6}|背着我们|以个人)[^,。;]{0,12}(?:申请|报|登记|注册)了?(?:[^,。;]{0,4})?(?:专利|发明|软著|著作权)|(?:应该|应当|应|理应|该|算|算是|归)(?:归|属于?)?(?:我们|公司|我司|谁|学校|单位)(?:的|所有)?(?=$|[,。;?!])|(?:主人|申请人|权利人|所有人|专利权人|名字|发明人)[^,。;]{0,6}(?:改|变更|换|过户|加上)(?:到|回|成|为)?|过户|职务(?:作品|成果)|员工发明|合作开发[^,。;]{0,10}(?:归|谁)|共同(?:申请人|发明人|所有)|主张[^,。;]{0,6}共有|共有|谁的(?=$|[,。;?!])|是(?:他|她|我)们?的?发明|发明人(?:是|写|署)|(?:说|主张)[^,。;]{0,6}归(?:他|她|我|对方)|没有?写[^,。;]{0,6}名字/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'ownership',
    pattern:
      /whose (?:it|they|invention|patent|work|is)|inventor is|names? only|who invented|who(?:'s| is)? (?:the )?own(?:s|er)?|refus\w+ to assign|(?:not|never) assigned|assign(?:ment)?s? (?:of )?(?:the|his|her|its|their) (?:\w+ )?(?:application|patent|invention|rights?)|co-?invent\w+|co-?own\w*|joint(?:ly)? own\w*|want title|title to the|vindicat\w+|employee invention|work[- ]for[- ]hire|belongs? to (?:us|the company|our)/g,
  },
  {
    // A lawsuit that is under way outranks what is said of licences and rates.
    procedure: 'litigation',
    pattern:
      /(?:已经?|(?<!可能|可能会)在[^,。;]{1,10}|被|遭|向[^,。;]{0,10}法院)起诉|起诉(?:了|我们|我司)|起诉状|诉状|传票|法院(?:立案|受理|判|裁)|(?<![a-z])(?:sued|suing|filed suit|lawsuit|writ|summons)(?![a-z])/g,
    needs:
      /frand|许可|授权费|专利费|使用费|licen[cs]|royalt|avanci|sisvel|via licensing|access advance|每台|per (?:unit|device)/,
  },
  {
    procedure: 'licensing',
    pattern:
      /(?<!未经|未获|未取得|没有|没|经|无需|擅自|得到|取得|被)许可(?!证|人|不得|就|人员|擅自|繁|使用|的情况)|授权(?:费|谈判|协议|合同|纠纷|条件|谈不拢)|专利费|使用费|催签|专利使用费|特许权使用费|frand|(?<!without a |without |no |under )licen[sc](?:e|ing)(?! from the court|d)(?![a-z])|royalt(?:y|ies)|avanci|sisvel|via licensing|access advance|专利池|patent pool/g,
  },
  {
    procedure: 'licensing',
    pattern:
      /每(?:台|部|件|套|辆)|per (?:unit|device|handset|car|piece)|(?:补?交|付|缴|掏)[^,。;]{0,3}(?:钱|费)(?=[^,。;]{0,4}(?:[,。;]|$))/g,
    needs: /专利|(?<![a-z])seps?(?![a-z])|patent|licen[cs]/,
  },
  {
    procedure: 'compliance',
    pattern:
      /(?<![a-z])fto(?![a-z])|自由实施|freedom[- ]to[- ]operate|预警|排查|合规|侵权风险|风险(?:评估|防控|分析|检索|应对)|不侵权(?:分析|报告|保证|意见)|商标检索|专利检索|查新|尽职调查|尽调|规避设计|预案|布局|培训|(?:商业秘密|技术秘密|技术|专利|知识产权)[^,。;]{0,4}怎么保护|怎么(?:样)?保护|如何保护|compliance|clearance|due diligence|design[- ]around|risk assessment|prevent(?:ive|ion)|non-infringement (?:opinion|analysis)|landscape|提前注册|先注册商标|whether (?:our|the|this|it)[^.]{0,24}infring\w*|(?:怎么|如何)准备|查一?下?风险|侵权(?:分析|比对|可能性)|提前(?:做|准备|了解)|保护(?:方案|策略|指引)/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'compliance',
    pattern:
      /要不要(?:先|提前)?(?:注册|查|检索|做)|查(?:一下|一查|查|询)?[^,。;]{0,10}(?:近似|重名|有没有人|能不能用|能不能注册|撞名|被注册)|有没有人(?:已经)?注册|能不能注册|是否(?:已经?)?被注册|提前[^,。;]{0,6}准备|哪些[^,。;]{0,10}准备|(?:如何|怎么|怎样|怎么样)[^,。;]{0,6}(?:防范|避免|规避|预防|杜绝|防止)|商标监测|监测服务|(?:会不会|是否会?|有没有|看看|确认(?!不)|查|核实)[^,。;]{0,14}(?:撞(?!车)|踩|侵(?:权|犯|到)|雷|冲突|近似)|(?:监控|监测(?!发现)|盯着|跟踪|追踪)[^,。;]{0,12}(?:专利|商标|公开|申请|动态|公告)|体检|摸底|审计|制度建设|自查|避坑|防火墙/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'compliance',
    pattern:
      /is it (?:legal|ok|safe|allowed)|are we allowed|worr(?:y|ied) about|can we (?:legally|safely) |(?:name|mark|brand) is (?:free|available|taken)|filing strategy|can (?:our|the|this) [^.;]{0,24}be registered|protective (?:letter|brief)|too (?:close|similar) to(?! ours?)|(?<![a-z])audits?(?![a-z])|screening|watch(?:ing)? service|monitor(?:ing)?|infringement check|risk check|before (?:we |our |the )?(?:launch|open|ship|enter|sell|start|go)\w*|(?:trade ?mark|patent|prior art|availability) search|safe to (?:sell|launch|use)|best practices?|training|onboarding/g,
  },
  {
    procedure: 'litigation',
    pattern:
      /起诉|诉讼|被诉|控告|提告|那边告的|(?<![a-z])writ(?![a-z])|被告(?!知|诫)|原告|传票|(?<!仲裁)法院|法庭|官司|告(?:我们|我司|我方|了我|他们|他(?!们的)|对方)|应诉|诉状|判决|一审|二审|反诉|被.{0,6}告了|(?<![投申控起上告])诉[^,。;讼求称苦]{1,14}(?:侵权|侵犯|案)|lawsuit|(?<![a-z])su(?:ed|ing|e|es|it)(?![a-z])|litigation|(?<![a-z])courts?(?![a-z])|summons|complaint filed|plaintiffs?|defendants?|infringement action|statement of (?:defence|defense|claim)|(?<![a-z])vs?\. (?=[a-z])|served with a|jury|landgericht|tribunal judiciaire|(?<![a-z])lg (?=mannheim|münchen|munich|düsseldorf|dusseldorf|hamburg)|(?:w|e|n|c|s)\.d\. (?:tex|ill|cal|fla)|d\. del|专利侵权诉/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'litigation',
    pattern:
      /遭诉|入禀|告到|告上|打赢|吃官司|(?:想|要|拟|准备|打算|能|去|能不能|可以|怎么|如何|决定)[^,。;]{0,14}(?<![警通公广报忠])告(?!知|诉|示|别|警|一段|我)|(?:被|让|给|遭)[^,。;]{0,16}(?<![警通公广报忠])告了?(?=$|[,。;])|(?:把|将)(?:我们|我司|我方)[^,。;]{0,6}告|(?<![警通公广报忠])告了|诉至|商事法院|仲裁法院/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'litigation',
    pattern:
      /oberlandesgericht|handelsgericht\w*|arbitrazh|арбитражн|tribunal (?:de|da|do|di|des|judicial|regional)|tribunale|juzgado|juzgados|tribunal de commerce|rechtbank|(?<![a-z])s[ąa]d |(?<![a-z])réus?(?![a-z])|\btribunals?\b|\bruled\b|\bverdict\b|\bjudge?ment\b|beklagte\w*|klage(?:schrift)?(?![a-z])|demandad[oa]s?|assignation|gericht\b|defend(?:ing)? (?:an?|the|our|this) (?:\w+ ){0,3}(?:case|suit|claim|action)|take (?:him|her|it|them|this) to court|file suit|go(?:ing)? to court/g,
  },
  {
    procedure: 'litigation',
    pattern: /上诉|(?<![a-z])appeal(?:s|ed)?(?![a-z])/g,
    needs: /法院|判决|一审|二审|court|judgment|verdict/,
  },
]
