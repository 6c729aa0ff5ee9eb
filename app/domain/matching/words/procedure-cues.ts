import { OFFER_TAKEN } from './platform-words.ts'
import { OUT_OF_COURT_DOMAIN, PLATFORM } from './procedure-contexts.ts'
import { type ProcedureCue, REGISTRATION_CUES } from './procedure-cues-registered.ts'

/**
 * What tells of each procedure, the most decisive first: a text that names several is about the first of them
 * that has happened. The order is the published one of this reader.
 */
export const CUES: readonly ProcedureCue[] = [
  {
    // Officers who come to a stand come because of what is shown there.
    procedure: 'trade_fair',
    pattern:
      /\b(?:bailiffs?|marshals?|officers?|police|sheriffs?|inspectors?|huissiers?|mossos|carabinieri|organi[sz]ers?|fair management)\b(?:(?!neighbour|next|other|another)[^.;]){0,60}\b(?:booth|stand|exhibits?)\b(?! next)|\b(?:injunction|order|papers)\b[^.;]{0,20} (?:on|at) (?:the|our) (?:stand|booth)\b|\b(?:customs|officers|police)\b[^.;]{0,60}\b(?:hall|fair)\b[^.;]{0,40}\btook\b|\bexhibits? (?:were|was) (?:seized|taken|removed)|\b(?:booth|stand)\b[^.;]{0,40}\bwith an injunction\b|展(?:会|台|位|馆)[^。;]{0,16}(?:海关|法警|执行员|执行官|警察|法院)[^。;]{0,16}(?:查|搬|拿|扣|收|没收)|(?:海关|法警|执行员|执行官|警察)[^,。;]{0,12}(?:到|来|上|查)[^,。;]{0,6}(?:展台|展位|展会)/g,
  },
  {
    // What is set up so that nothing happens, and what is read before it goes out.
    procedure: 'compliance',
    pattern:
      /(?:做|建|建立|搞|设|制定)[^,。;]{0,6}(?:预防|防范|合规)[^,。;]{0,4}(?:制度|措施|方案|体系|流程)|(?:想|先)[^,。;]{0,4}(?:审|看|查|评估)(?:一下|一遍|一审)?[^,。;]{0,10}(?:会不会|是否会?|有没有)(?:构成|侵|违)|(?:母子公司|集团内部?|关联公司|总公司和分公司)(?:之间)?[^。;]{0,12}(?:许可|授权|合同|协议)/g,
  },
  {
    // A contract that is to be read before it is signed, a company before it is bought.
    procedure: 'compliance',
    pattern:
      /(?:合同|协议|条款)[^,。;]{0,6}(?:怎么|如何)(?:写|拟|定|起草|约定)|(?:合同|协议|条款)[^。;]{0,24}(?:[审看]一?[审看下]|审查|审阅|合不合理|把把关)|尽调|尽职调查|\b(?:check|review|look over|look at|go over) (?:our |the |a |this )?(?:[\w-]+ ){0,2}(?:contract|agreement|(?:ip )?clauses?)\b|\bdue diligence\b|\b(?:buy|acquire) (?:a |an |the )?(?:[\w-]+ ){0,3}(?:company|firm|business)\b[^;]{0,80}\b(?:check|verify|look (?:at|into|whether|if)|in order)\b/g,
    needs: /^(?![\s\S]*(?:许可|授权给|\blicen[cs]))/,
  },
  {
    // What is filed or kept up before anybody attacks, and a brief for the case that somebody does.
    procedure: 'compliance',
    pattern:
      /保护书|保护函|(?<![a-z])opt-?out[^。;]{0,16}(?:利弊|来得及|来不来得及|要不要|怎么|如何|手续|费用)|没出事|没纠纷|\btrade ?mark watch\b|\bname check\b|\bwhat does it cost to (?:file|register)\b|\bhow long does [^.;]{0,30}registration take\b|\bchain of title\b|\bneed (?:somebody|anybody)'s (?:ok|permission)\b|\bschutzschrift|\bprotective (?:letter|brief|writ)|看一?下?合同|\b(?:affidavits?|declarations?|evidence) of use\b[^.;]{0,40}\bfor (?:our|the) |\brecord\w* (?:our|an?|the) [^.;]{0,20}licensee|\brecord(?:ation|al)\b[^.;]{0,60}\bcompulsory|换个?类别[^,。;]{0,6}申请|还没(?:被抢|轮到我们)|看要不要改(?:设计|方案)/g,
    needs:
      /^(?![\s\S]*(?:起诉|异议|扣|被告|\bsued\b|\boppos|\bseiz|\bdetain|撤三|许可|\blicen[cs]e(?!e)|abmahnung))/,
  },
  {
    // What employees may ask for their inventions.
    procedure: 'ownership',
    pattern:
      /发明报酬|雇员发明|\binventor(?:'?s'?)? (?:remuneration|compensation)\b|\bremuneration of (?:the |an )?inventor|\b(?:additional |fair |reasonable )?(?:remuneration|compensation) for (?:an |the |his |her )?(?:employee )?inventions?\b|\b(?:bonus|reward|premium|pay|payment|money|compensation|remuneration)\b[^.;]{0,40}\bfor (?:the|his|her|an?) (?:employee )?inventions?\b|\b(?:invention|patent) is still (?:his|hers|theirs)\b|两家都有份|独自(?:把[^,。;]{0,12})?(?:登记|申请|注册)|\bentitlement proceedings\b|\bown half\b|\bboth compan\w+ as owners/g,
  },
  {
    // Whose counsel is a criminal lawyer has a criminal case, whoever took the goods.
    procedure: 'criminal',
    pattern:
      /刑事律师|公诉人|调查局|地检署|(?:法人|经理|员工|老板|同事|店长|店员|司机|负责人|人)(?:都|也)?被(?:警察|警方|海关|公安)?(?:带走|带去|拘留|拘捕|逮捕|抓走)|是刑事案|转刑事|嫌疑人|移送检察|检调|\bcriminal (?:defen[cs]e )?(?:lawyer|counsel|attorney)/g,
  },
  {
    procedure: 'trade_investigation',
    pattern:
      /(?<![\d.#-]|\d,)337(?![\d.]|,\d|元|万|件|名|个|号|项|家|美元|人|台|部|套|天|页|条)|337\s*(?:调查|案|条款|律师|立案|应诉|-ta-?\d*|普遍|有限|起诉|申请|了|investigation)|被337|section 337|(?:sec\.|§)\s?337|337-ta|(?<![a-z0-9])(?<!(?:依据|根据|按照?)[^,。;]{0,4})(?:us)?itc(?![a-z])|国际贸易委员会|international trade commission|贸易委员会|trade commission|(?<!(?:依据|根据|按照?)[^,。;]{0,12})(?:普遍|有限)?排除令|exclusion orders?|general exclusion order|limited exclusion order|贸易调查/g,
  },
  {
    // Who decides says in what.
    procedure: 'arbitration',
    pattern:
      /\b(?:i am|i'm|appointed|named|chosen|sit|act)(?: me)?(?: as)? (?:an? |the )?(?:sole |co-|presiding )?arbitrator\b/g,
  },
  {
    // A case against a whole list of sellers, where no order has come yet.
    procedure: 'litigation',
    pattern: /\bschedule a (?:\w+ )?(?:law ?suits?|suits?|cases?|defendants?|complaints?|litigation)\b/g,
    needs: /^(?![\s\S]*(?:(?<![a-z])tro(?![a-z])|injunction|restraining|禁令))/,
  },
  {
    procedure: 'preliminary_injunction',
    pattern:
      /临时禁令|禁制令|初步禁令|诉前禁令|诉中禁令|临时限制令|临时禁止令|临时措施|假处分|行为保全|单方禁令|(?<!永久|反)(?<!颁发永久)禁令(?!调查)|(?<![a-z])tro(?![a-z])|(?<![a-z])pi (?=ex parte|wanted|against|vs|hearing|granted|request|motion)|temporary restraining order|(?:preliminary|interim|interlocutory|ex parte|provisional|temporary)[ -]+injunctions?|(?:provisional|preliminary|precautionary) measures?|\b(?:interim|emergency|ex parte|provisional|urgent) (?:ban|order|decision|ruling|measures?)\b|\bto ban our [^.;]{0,24} at once|\bstop it in days\b|\bbefore any trial\b|\bnot to sell [^.;]{0,40} till the judge|einstweilige verfügung|schedule a(?![a-z])|(?<!permanent |anti-suit |final |damages and (?:an )?)(?<![a-z])injunctions?(?!(?: [\w-]+){0,3}?(?:,| and| plus| \+|\/)[^.;]{0,24}(?:damages|compensation|yen|euros?|dollars?|pounds|\d million|\b(?:usd|eur|jpy|gbp)\b))|(?:freezing|asset restraint) order|\bsummary proceedings\b|\bimmediate ban\b|\binterdicts?\b|\b(?:ordered|prohibited|barred|forbidden) provisionally|\b(?:took|seized|attached|arrested|froze)\b[^.;]{0,30}\bas security\b|\bprovisionally (?:ordered|prohibited|barred|forbidden)|kort geding|(?:法院|判令|裁定)[^,。;]{0,10}冻结|paypal[^,。;]{0,8}冻结|冻结[^,。;]{0,8}paypal|paypal (?:account )?(?:was |is |has been )?frozen/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'preliminary_injunction',
    pattern:
      /(?<!证据|evidence )保全(?!证据|所有|数据|电脑|文件|邮件)|停售令|停止(?:销售|侵权)令|附表a?(?![中里上])|paypal[^,。;]{0,8}(?:动不了|取不出|提不了|用不了|锁)|(?:法院|法官|法庭)[^,。;]{0,8}先[^,。;]{0,4}(?:禁|停|叫停|冻)|(?:法院(?!执行官)|法官|法庭)[^,。;]{0,16}(?:停售|下令停|先下|下了?个?(?:命)?令|不准|不许|不让|暂停|冻|封|锁)(?!判)|(?:没等|还没|没有?|未)[^,。;]{0,4}(?:开庭|审|判|打)[^,。;]{0,8}(?:就|便|先)[^,。;]{0,10}(?:令|冻|停|不[许准让])/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'preliminary_injunction',
    pattern:
      /liminar(?:es)?(?![a-z])|medidas? cautelar(?:es)?|tutela (?:antecipada|de urg)|référé|ordonnance|einstweilige|provvediment\w+ (?:cautelar|d'urgenza)|cautelare|(?:court|judge)(?: in)?(?: \w+){0,3} (?:ordered|told|forced) us to (?:stop|halt|suspend)|\bcourt\b[^.;]{0,40}\b(?:to|should|shall|must) (?:stop|halt|block|prohibit|forbid|ban)\b[^.;]{0,60}\b(?:at once|quickly|fast|immediately|right away)\b|\b(?:interim|provisional) (?:measures|order)\b|(?<!\b(?:days?|weeks?|months?|shortly|just|right|brief|file|due) )before (?:any|the|a) (?:full |main )?(?:trial|hearing|case)|without (?:a |any )?(?:trial|hearing)|no (?:trial|hearing) (?:yet|so far)|pending (?:the )?trial|gag order|court (?:\w+ ){0,3}(?:frozen|froze|stopped us|blocked)|(?:frozen|froze) (?:our|the) (?:stock|goods|assets|funds|money)|mareva|(?:urgent|emergency|immediate) (?:court )?(?:orders?|relief)|anton piller|search order/g,
  },
  {
    procedure: 'udrp',
    pattern:
      /udrp|indrp|\b(?:drs|ards) complaint|denic|\bdispute entry\b|\btypo(?:-?squat\w*| versions?)|\bget the domain\b|(?:domain|域名) ?dispute|申请了?dispute|\bdomain [a-z\d.-]+ is used by|\bkeeps (?:the )?domain|\bnominet\b|\bproceedings at the forum\b|\bnational arbitration forum\b|(?<![a-z])urs(?= |程序|投诉)|adndrc|域名争议解决|cybersquat\w*|(?:告|投诉|诉)(?:到|至)?了?\s?wipo|domain name (?:complaint|dispute|arbitration)/g,
  },
  {
    procedure: 'udrp',
    pattern:
      /投诉|仲裁|争议|抢注|转移|高价|注册了|complaint|transfer|recover|registered (?:as|by)|squat\w*|夺回|拿回|要回|弄回|弄掉|买走|捡走|收回|抢走|占(?:着|了|用)|someone registered|registered (?:it|this|that)|give (?:it|them) back|won't (?:give|return|hand)|wants? (?:the |this |that )?[^.;]{0,20}domain|offers? it to us|domain back|sitting on|sits? on|squats? on|grabbed|snapped up|snatched|bought (?:up )?by|taken by|held by|belongs to|parked|owns? the|争议程序/g,
    needs: OUT_OF_COURT_DOMAIN,
  },
  {
    procedure: 'criminal',
    pattern:
      /\bgrand jury\b|\bwarrants? (?:was |were |is |has been )?(?:executed|served|implemented|issued)\b|\bsearch warrants?\b|\bquash (?:it|the (?:search )?warrant)\b|检控|(?:伪造|假冒)(?:注册)?商标罪|刑事(?:案件|传票|调查|检控|告诉|起诉|立案)|提堂|\bprosecutors?(?: \w+){0,4} (?:opened|brought|charged|filed|started)|\bcriminal (?:proceedings|charges|investigation|complaint)/g,
  },
  {
    // Where an office or a court offers one, that is what it is about now.
    procedure: 'mediation',
    pattern:
      /转(?:到|入|为)了?(?:强制)?调解|调解员(?:问|说|建议)|先调解再仲裁|要不要(?:接受|参加|同意)?调解|(?:接受|同意|参加|申请|做)调解|\bmediation (?:advocate|day|session|hearing)|\boffers? (?:us )?(?:an? )?mediation/g,
  },
  {
    // Whoever took what is ours and now sues us; a case by its name.
    procedure: 'litigation',
    pattern:
      /\bv\.? us,[^.;]{0,24}\bcourt|\bstart(?:ing)? a (?:court )?case\b|反(?:过来|倒|而)[^,。;]{0,6}(?:告|起诉)了?我/g,
  },
  {
    // Who brings a claim by arbitration, whatever its grounds.
    procedure: 'arbitration',
    pattern: /(?:拟|要|准备|打算|想)(?:提起?|启动)[^,。;]{0,12}仲裁(?:追|请求|$|[,。;])/g,
  },
  {
    // Whose counsel goes to court has a lawsuit, whatever else may be brought besides.
    procedure: 'litigation',
    pattern:
      /(?:诉讼|应诉|出庭)律师|(?:主要|目前|当前|现在)(?:还)?(?:先|就)?是应诉|决定应诉|先(?:处理|打|应对?)(?:这个?|该)?(?:诉讼|官司)|委任[^,。;]{0,8}律师应诉/g,
  },
  ...REGISTRATION_CUES,
  {
    procedure: 'customs',
    pattern:
      /\bapplications? for action\b(?! for)|customs(?! duty| duties| of(?!f)(?![^.;]{0,30}\b(?:stop|h[eo]ld|seiz|detain|block)))|水际|差止|cbp(?![a-z])|border force|\b(?:won't|will not|refuse\w* to|not) (?:let|release) (?:our|the) [\w -]{0,24}(?:go|through|out|in|containers?|goods|shipment|cargo)\b|\bip recordation\b|border authorit(?:y|ies)|port authorit(?:y|ies)|(?:suspend|stop|block|hold)\w* (?:the )?(?:customs )?clearance|stopped at (?:the )?(?:port|border)|seizure notice|notice of (?:seizure|detention)|border (?:seizure|detention|measure)s?|(?:港口?|口岸)[^,。;]{0,6}(?:扣|查扣|查获)/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'customs',
    pattern:
      /海关(?!编码|数据|总署公告|税则|法院)|清关|海管|关员|边检[^,。;]{0,6}(?:扣|查)|边境[^,。;]{0,6}(?:局|人员|警)|缉私|(?:柜|箱|货)[^。;]{0,8}(?:[,被给]|让人)扣(?:了|下|住)|货[^,。;]{0,10}[被遭]查|(?:柜|箱|货|批)[^,。;]{0,12}(?:被|给|让)[^,。;]{0,4}[按压截卡][住下]|(?<!假冒局查)扣了?(?:我们)?(?:一批|一柜|一票|\d+(?:箱|个|台|件|条|双))|(?:柜子?|货|集装箱)[^,。;]{0,8}(?:卡|压)(?:了|在|着)|扣(?:货|柜|关|了我们一个柜)|(?:港|机场|码头|口岸)[^,。;]{0,16}(?:扣(?!除|费|款)|截|卡|拦)/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'customs',
    pattern:
      /seized (?:our|the|\d+) [^.;]{0,40} at [\w .]{0,24}port\b|(?<![a-z])(?:tullverket|tolletaten|toldstyrelsen|receita federal|sunat|aduanas?|douanes?|dogana|zollamt|hauptzollamt|zoll)(?![a-z])|border (?:services|agency|officers|guards?)|(?:shipment|goods|container|cargo|carton|pallet|parcel)s? (?:(?:was|were|has been|have been|got|is|are)(?: \w+)? )?(?:seized|detained|stopped|held|stuck)|(?:stuck|held|blocked|detained|seized|stopped) (?:at|in|by) (?:the )?(?:[\w-]+ )?(?:port|border|airport|warehouse at)/g,
  },
  {
    procedure: 'ecommerce_platform',
    pattern:
      /投诉|检举|下架|申诉|封店|停权|被封|移除|侵权通知|罚款并扣分|跟卖|冻结|扣分|举报|(?:was|were|been|got) (?:removed|delisted|suspended|deactivated|taken down)|removed|delist(?:ed|ing)|took down|take ?down|taken down|suspended|complaint|reported|infringement notice|vero|apex|被删|被report|copyright strike|品牌备案|商品[^,。;]{0,3}删除|投诉/g,
    needs: PLATFORM,
  },
  {
    // As people say it in Chinese.
    procedure: 'ecommerce_platform',
    pattern:
      /(?:链接|商品|店铺?|账号|视频|应用|产品|listing|asin|app|账户|广告)[^,。;]{0,8}(?:删|撤|拿下|不让卖|report|block|suspend|没了|不见了|全没|被关|关了|封了|下了|被限|限流|限制|锁|被拿下|屏蔽|消失|停了|被停|挂了)|(?:平台|亚马逊|店铺?|客服)[^,。;]{0,10}(?:下了|拿下|撤下|删掉|删了|封了|封掉|关店|关了|封号)|(?:把|将)(?:我们|我司|我的)[^,。;]{0,10}(?:下了|下掉|撤了|删了|封了|关了)|封号|关店|店被关|被关店|警告信?[^,。;]{0,4}扣分|(?:让|叫|要|请)[^,。;]{0,6}平台/g,
    needs: PLATFORM,
  },
  { procedure: 'ecommerce_platform', pattern: OFFER_TAKEN, needs: PLATFORM },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'ecommerce_platform',
    pattern:
      /back (?:up|online|live)|\bpulled (?:our|my)\b|\boff the (?:site|platform)\b|\bfull of (?:knock-?offs|fakes|copies)|\bfiled a notice\b|\bhow do we clear\b|\bremov(?:e|al)\b|(?:listing|offer|store|shop|account|item|video|app)s? (?:\w+ )?(?:deleted|gone|pulled|blocked|banned|closed|locked|disabled|disappeared|offline|reinstated)|(?:pulled|blocked|banned|disabled|killed|paused|deactivated|hid) (?:our|the|my) (?:[\w-]+ ){0,2}(?:listing|offer|store|shop|account|item|video|app)s?|(?:paused|deactivated) our|(?:froze|frozen) (?:our|the|my)|reinstat\w+|intellectual property violation|policy violation|ip complaint|(?:shop|store|listing|account|funds?) (?:is |was |has been |are |were )?(?:frozen|blocked|off(?=[.,;]|$))|reporting our|\bnotice (?:that|of|from)\b|(?:clos|block|delet|remov|bann?|stop|kill|suspend)(?:e|es|ed|s|ing)? (?:my|our) (?:link|listing|store|shop|account|asin|item|product)s?|(?:amazon|ebay|mercado libre|shopee|lazada|temu|walmart|allegro|etsy|ozon|coupang|rakuten|wildberries|cdiscount|kaufland|zalando|tokopedia|aliexpress|alibaba|shein|mercari|flipkart|trendyol|jumia|takealot|steam|google play|app store|tiktok(?: shop)?)(?: \w+){0,3} (?:says?|said|told|writes?|wrote)|(?:pulled|removed|blocked|deleted|hid|took down) (?:\w+ ){0,2}(?:listings?|items?|products?|ads?|videos?|offers?)|(?:took|taken|pulled|brought) (?:\w+ ){0,3}(?:down|offline)|complain\w*|report(?:s|ed)?(?=[\u4e00-\u9fff])/g,
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
      /(?:盗用?|抄|搬|扒|拿|偷)(?:了|走了?)?(?:我们|我司|our)|用(?:了|着)?(?:我们|我司)的?[^,。;]{0,6}(?:图|照片|视频|文案)|卖(?:同款|山寨|仿品|翻版)|hijack\w*|(?:sells?|selling) (?:fakes?|copies|counterfeits?|knock-?offs?)/g,
    needs: PLATFORM,
  },
  {
    procedure: 'trade_fair',
    pattern:
      /展会|(?<![开发进施])展上|参展|摆摊|展馆|主办方|组委会|展商|开展(?:首日|第|前|当)|开馆|广交会|进博会|(?<!from (?:the )?)canton fair|exhibition stand|展览会|展览|展台|展位|撤展|展品|展前|车展|家具展|玩具展|消费展|电子展|食品展|摩托车展|钟表展|会展|博览会|[kＫ]展(?!开|示)|(?<![a-zà-ÿ])(?:eima|eurobike|interzum|ambiente|spielwarenmesse|bauma|agritechnica|achema|ispo|itma|ces|ifa|sema|mwc|eicma|gitex|computex|automechanika|intersolar|baselworld|medica|drupa|anuga)(?![a-z])|trade (?:fair|show)s?|(?:took|removed|seized) our (?:samples|exhibits)|(?:off|on|at|from|to|into|visited) (?:the|our|my|their|his) (?:stand|booth)|mobile world congress|(?:stand|hall) \d+|organi[sz]ers?(?= (?:to|of|told|asked|wants|made))|salon(?= )|feria|fiera|foire|toy fair|(?<![a-z])(?<!\b(?:is|are|be|not|so|more|very|seems?) )(?:(?<!from (?:the )?(?:\w+ )?)fair(?! (?:payment|compensation|share|deal|solution|amount|remuneration|dealing|licen|rate|royalt|pric|competition|use|share|market|treat))|booth|exhibition|(?<!\b(?:translat\w+|certif\w+|court|for|as) )exhibits?|expo)(?:s)?(?![a-z])|messe/g,
  },
  {
    procedure: 'criminal',
    pattern:
      /刑事|报警|报案|被捕|逮捕|警方|警察|fbi|criminal|indict(?:ed|ment)?|arrest(?:ed)?|police|检察官|公诉|拘捕|(?<![a-z])raid(?:s|ed|ing)?(?![a-z])|拘留|(?<!申请)搜查令|司法部|公安|检方|检察?署|侦办|侦查|起诉书点了|检察院|立案侦查|判刑|抓他|抓起来|抓人|当场被?拘|被拘(?!束)|(?:法人|经理|员工|老板|同事|店长)[^,。;]{0,8}被[扣抓拘]|抓进去|坐牢|入狱|税警|财警|宪兵|prosecut(?:or|ors|ion)(?!['’]s history| history)|guardia di finanza|gendarm\w+|custody|jail(?:ed)?|staatsanwalt\w*|policía|polizia/g,
  },
  {
    procedure: 'arbitration',
    pattern:
      /(?<!(?:莫斯科|圣彼得堡|彼得堡|俄罗斯|俄|联邦|哈萨克斯坦|阿拉木图|明斯克|叶卡捷琳堡|新西伯利亚|喀山)(?:市|区|州|地区|的|跨区)?)仲裁(?!与调解中心|法院\(商|法庭\(商)|arbitrat(?:ion|or|ors|e|al)(?! courts? (?:of|in) (?:moscow|st|the (?:city|republic|region)|saint))|arbitral|(?<![a-z])(?:siac|hkiac|lcia|icc rules|scc rules|diac|cietac|jcaa|kcab)(?![a-z])/g,
  },
  {
    procedure: 'mediation',
    pattern:
      /(?<!仲裁与)调解|调停|说和|居中|找(?:个|了)?人(?:来|从中)?调|中间人|和事佬|中立(?:的)?(?:人|第三方|专家)|从中(?:说|斡旋|撮合|协调|调)|斡旋|坐下来谈(?!许可|授权)|mediat(?:ion|or|ors|e|ed|ing)(?![a-z])|conciliat\w+|neutral (?:third|person|expert|party|evaluat(?:or|ion)|facilitator)|amicabl\w+ settle\w*|settle (?:it |this )?amicabl\w+|mediación|mediação|médiation/g,
  },
  {
    procedure: 'ownership',
    pattern:
      /(?:谁|边个)拥有|claims? (?:that )?(?:he|she|it|they) (?:is|are) (?:the )?(?:true |real |sole |rightful )?(?:owner|inventor)|should belong to|change the owner|claims? to be (?:the )?(?:true |real |rightful |sole )?(?:owner|inventor|proprietor)|(?:says?|claims?) (?:that )?the (?:patent|invention) belongs? to (?:him|her|them)|consider the invention ours|sole inventor|\b(?:applied for|filed|registered)\b[^.;]{0,40}\bpatents?\b[^.;]{0,40}\b(?:in|under|with) (?:his|her|their|its) (?:own )?(?:[\w-]+'s )?name\b|\b(?:asks?|asked|requests?|requested|sues?|sued|suing)\b[^.;]{0,50}\b(?:to transfer|to assign|for (?:the )?transfer of|for (?:the )?assignment of) (?:the|our) (?:[\w-]+ )?(?:patent|application|invention)|rightful owner|claims (?:its|the) transfer|归属|归谁|所有权(?:纠纷|争议)|职务发明|共有(?:专利|权|人)|(?:专利|申请|商标)权?(?:到底)?是谁的|两边都说|双方都说|(?:以|用)(?:他)?自己(?:的)?名义[^,。;]{0,8}申请(?:了)?专利|想要回专利权|entitlement|ownership|inventorship|who owns|misappropriated invention|(?:patent|invention)[^.]{0,24}in (?:its|his|her|their) own name|冒认|冒名申请|确权|移转(?:登记|专利)|\b(?:put|recorded|registered|transferred|assigned)\b[^.;]{0,16} in(?:to)? our (?:own )?name\b|\binventor's (?:remuneration|compensation)|以[^,。;]{0,4}名义[^,。;]{0,6}申请/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'ownership',
    pattern:
      /(?:权|专利|外观|发明)[^,。;]{0,4}(?:应该|应当)是(?:他|她)们?的|把(?:登记|注册|专利)[^,。;]{0,4}(?:转|过户)给|(?<!著作|专利|商标|版)权属(?!核查|调查|尽调|清晰)|[被让][^,。;]{0,24}申请了[^,。;]{0,6}(?:品种权|专利|外观)|(?:都|各自|双方)说[^,。;]{0,10}是自己的|加(?:上|我们|入)?[^,。;]{0,4}(?:名字|署名)|(?:一家|单方|一方)[^,。;]{0,6}申请了?|(?:单独|私自|自己|偷偷|擅自|抢先|离职[^,。;]{0,6}|背着我们|以个人)[^,。;]{0,12}(?:申请|取得|报|登记|注册)了?(?:[^,。;]{0,4})?(?:专利|发明|软著|著作权)|(?:应该|应当|应|理应|该|算|算是|归)(?:归|属于?)?(?:我们|公司|我司|谁|学校|单位)(?:的|所有)?(?=$|[,。;?!])|(?:主人|申请人|权利人|所有人|专利权人|名字|发明人)[^,。;]{0,6}(?:改|变更|换|过户|加上)(?:到|回|成|为)?|过户|职务(?:作品|成果)|员工发明|合作开发[^,。;]{0,10}(?:归|谁)|共同(?:申请人|发明人|所有)|主张[^,。;]{0,6}共有|共有|只写了?(?:他|她|自己|对方)|(?:登记|注册|申请)成了?(?:他|她|它|自己)们?的?(?:外观|专利|设计|发明)|谁的(?=$|[,。;?!])|是(?:他|她|我)们?的?发明|发明人(?:是|写|署)|(?:说|主张|权利?|专利|外观|成果|版权)[^,。;]{0,6}归(?:他|她|它|我|对方|自己)|(?:理清|厘清|搞清|明确)[^,。;]{0,8}(?:权属|归属)|没有?写[^,。;]{0,6}名字/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'ownership',
    pattern:
      /only (?:their|his|her|its) names?|(?:lists?|names?) only|left (?:us|our \w+) (?:off|out)|whose (?:it|they|invention|patent|work|is)|inventor is|names? only|who invented|who is entitled|(?:patents?|inventions?|applications?|variety|designs?|code)\b[^.;]{0,60}\b(?:belongs? to (?:him|her|them)|should be (?:his|hers|theirs|ours)|(?:is|are) (?:his|hers|theirs)\b)|(?:recorded|registered|named|entered|recogni[sz]ed|declared) as (?:the |an? )?(?:true |rightful |sole )?(?:co-?)?(?:owner|inventor|proprietor)s?|\b(?:both (?:we|us|sides|parties|of us|companies|they)|each (?:of us|side|party)|we and)\b[^.;]{0,50}\b(?:believes?|claims?|claimed|thinks?|says?|insists?|maintains?) (?:to (?:own|be (?:the )?(?:\w+ )?owner)|(?:that )?(?:he|she|it|they) (?:still )?owns? )|(?:never|not) (?:properly )?claimed by us|(?:patent|application) on what our \w+ invented|both claim(?:s|ed)? (?:to |the )|who(?:'s| is)? (?:the )?own(?:s|er)?|refus\w+ to assign|(?:not|never) assigned|assign(?:ment)?s? (?:of )?(?:the|his|her|its|their) (?:\w+ )?(?:application|patent|invention|rights?)|co-?invent\w+|co-?own\w*|joint(?:ly)? own\w*|want title|title to the|vindicat\w+|under (?:his|her|their|its) (?:own )?name while|(?:patents?|inventions?|applications?|it|them) (?:be )?(?:assigned|transferred) (?:back )?to (?:us|the company|our)|employee invention|work[- ]for[- ]hire|belongs? to (?:us|the company|our)/g,
  },
  {
    // Somebody calls it his, out of court.
    procedure: 'ownership',
    pattern:
      /(?:说|称|主张)[^,。;我]{0,4}(?:专利|商标|品牌|牌子|发明|外观|版权|著作权|品种|域名|软件)权?(?:本来)?(?:应该|该)?(?:就|都)?(?:是|属于)(?:他|她|人家|自己|对方)们?(?:的|$)/g,
    needs: /^(?![\s\S]*(?:法院|法庭|起诉|[被要]告|告(?:到|上|了)))/,
  },
  {
    // A lawsuit that is under way outranks what is said of licences and rates.
    procedure: 'litigation',
    pattern:
      /(?:已经?|(?<!可能|可能会|就|要)在[^,。;]{1,10}|被|遭|向[^,。;]{0,10}法院)起诉|起诉(?:了|我们|我司)|起诉状|诉状|传票|法院(?:立案|受理|判|裁)|(?<![a-z])(?:sued|suing|sues (?:us|our)|(?:rather|prefer to|decided to|going to|want to) sue|filed suit|lawsuit|writ|summons)(?![a-z])/g,
    needs:
      /frand|许可|授权费|专利费|使用费|licen[cs]|royalt|avanci|sisvel|via licensing|access advance|每台|per (?:unit|device)/,
  },
  {
    // Whoever has licensed something looks into the books.
    procedure: 'licensing',
    pattern: /(?<![a-z])audit(?:s|ed|ing|ors?)?(?![a-z])|\bstopped reporting\b|\bminimum guarantee\b/g,
    needs: /licen[cs]|royalt|unlicen[cs]|\bseats\b|software/,
  },
  {
    procedure: 'licensing',
    pattern:
      /(?<!未经(?:我司|我们|我方|本公司|权利人|企业|授权)?|未获|未取得|没有|没|经|无需|擅自|得到|取得|被|上市)许可(?!证|人|不得|就|人员|擅自|繁|使用|的情况)|授权金|权利金|补签[^,。;]{0,6}(?:授权|许可)|(?:补签|补办|谈|买|拿|给)(?:个|下|一下|一个)?(?:授权|许可)(?!书|证|人|合同)|授权(?:费|谈判|协议|合同|纠纷|条件|谈不拢)|专利费|使用费|催签|专利使用费|特许权使用费|frand|(?<!without a |without |no |under |exclusive )licen[sc](?:e|ing|es(?<=\b(?:offer|grant|take|sell|buy|under|want|about|of) licen[sc]es))(?! from the court|d| analogy)(?![a-z])|royalt(?:y|ies)|avanci|sisvel|via licensing|access advance|专利池|patent pool/g,
  },
  {
    // Whoever has used more software than was paid for is to pay for the rest.
    procedure: 'licensing',
    pattern:
      /软件(?:审计|自查|正版化|核查)|审计[^,。;]{0,4}补(?:款|缴|交|买|费)|补(?:买|缴|交|购)[^,。;]{0,4}(?:许可|授权|正版|软件)/g,
  },
  {
    procedure: 'licensing',
    pattern:
      /每(?:台|部|件|套|辆)|一(?:台|部|件|套|辆)[^,。;]{0,6}[要收交付]|per (?:unit|device|handset|car|piece)|(?:补?交|付|缴|掏)[^,。;]{0,3}(?:钱|费)(?=[^,。;]{0,4}(?:[,。;]|$))/g,
    needs: /专利|(?<![a-z])seps?(?![a-z])|patent|licen[cs]/,
  },
  {
    procedure: 'compliance',
    pattern:
      /(?<![a-z])fto(?![a-z])|自由实施|freedom[- ]to[- ]operate|把把关|签之前|有没有[^,。;]{0,8}风险|没有?人找(?:过)?我们|(?:答复|回复|说服)(?:日本|韩国|美国|欧盟)?审查员|没有(?:任何)?对手|(?:有没有|会不会|是否)[^,。;]{0,4}(?:落|踩|掉|撞|碰|读)(?:在|进|到|入|上)[^,。;]{0,8}(?:专利|权利要求|商标|外观)|近似检索|评估[^。;]{0,20}有效性|查一下[^,。;]{0,24}有效|提前知道|海关备案[^,。;]{0,12}(?:怎么|如何)|一起注册还是|先把(?:商标|专利|外观)[^,。;]{0,10}申请|预警|排查|合规|侵权风险|风险(?:评估|防控|分析|检索|应对)|不侵权(?:分析|报告|保证|意见)|商标检索|专利检索|查新|尽职调查|尽调|规避设计|预案|(?<!芯片|晶片|电路|ic)布局|培训|先?[给做出]个评估|水[有很]?多?深|研讨会|讲座|宣讲|授课|(?:商标|专利|外观|做)[^,。;]{0,8}检索|申请[^,。;]{0,8}前[^,。;]{0,6}[查做]|(?:要|需要|得)先(?:弄|做|办|准备|查)[^,。;]{0,3}(?:啥|什么|哪些)|(?:免得|以免|省得)[^,。;]{0,8}(?:坑|吃亏|出事|惹)|(?:商业秘密|技术秘密|技术|专利|知识产权)[^,。;]{0,4}怎么保护|怎么(?:样)?保护|如何保护|compliance|(?<!customs |suspended |the goods' )clearance|due diligence|design[- ]around|risk assessment|prevent(?:ive|ion)(?! act)|non-infringement (?:opinion|analysis)|landscape|提前注册|先注册商标|whether (?:our|the|this|it)[^.]{0,24}infring\w*|\bwhether (?:our|this) [\w -]{1,30}\b(?:touch(?:es)?|conflicts?|collides?|clash(?:es)?|reads? on|falls? under|is covered by|steps? on)\b|(?:怎么|如何)准备|查一?下?风险|侵权(?:分析|比对|可能性)|提前(?:做|准备|了解|查)|查查?[^,。;]{0,8}风险|事先(?:了解|查)|讲一?讲[^,。;]{0,20}(?:保护|规定|风险|注意)|保护(?:方案|策略|指引)/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'compliance',
    pattern:
      /要不要(?:先|提前)?(?:注册|查|检索|做(?!证据)|申请)|不涉及[^,。;]{0,4}(?:争议|纠纷)|划算还是|一国一国[报申]|(?:先|帮[我忙]?|能)查(?:一?下|查)?(?:专利|商标|外观)|(?:申请|注册)[^,。;]{0,12}(?:流程|途径|费用|怎么弄|怎么申请|怎么办理|哪个更|多久|多少钱|策略)|了解[^,。;]{0,8}(?:怎么|如何)(?:申请|注册|保护)|能否[^,。;]{0,12}(?:生效|延伸)|(?:哪个|哪种)更?(?:合适|划算|便宜)|展前[^,。;]{0,6}(?:准备|清查)|(?:没有|无|尚无|还没有?)(?:任何)?(?:纠纷|争议)(?!解决)|程序及费用|国家阶段|一般性了解|(?:统一|申请)途径|先[^,。;]{0,6}(?:注册|申请)了|(?:单独|另行|分开)(?:做|申请|注册)|申请策略|怕[^,。;]{0,6}(?:踩|侵)[^,。;]{0,6}(?:专利|商标|雷|权)|查(?:一下|一查|查|询)?[^,。;]{0,10}(?:近似|重名|有没有人|能不能用|能不能注册|撞名|被注册)|有没有人(?:已经)?注册|能不能注册|是否(?:已经?)?被注册|提前[^,。;]{0,6}准备|哪些[^,。;]{0,10}准备|(?:如何|怎么|怎样|怎么样)[^,。;]{0,6}(?:防范|避免|规避|预防|杜绝|防止)|商标监测|监测服务|查查?[^,。;]{0,10}干(?:不干)?净|收购[^。;]{0,14}先?查|(?:会不会|是否会?|有没有|看看|确认(?!不)|(?<![审调])查|核实)[^,。;]{0,14}(?:撞(?!车)|踩|侵(?:权|犯|害|到)|雷|冲突|近似)|(?:监控|监测(?!发现)|盯着|跟踪|追踪)[^,。;]{0,12}(?:专利|商标|公开|申请|动态|公告)|体检|摸底|审计|制度建设|自查|避坑|防火墙/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'compliance',
    pattern:
      /what is (?:the )?cost|\bis there (?:any|a) problem if we|\bcan (?:we|i) use\b|\bto watch (?:the )?trade ?marks|\bdifference between [^.;]{0,30}registration|\bdraft contract\b|\bcheck the (?:\w+ )?clause|\bnot accused\b|\bcome after us\b|\bwe'd like (?:to )?protect\b|\bwant to protect there\b|\bfile without (?:a )?local\b|if (?:some|any) patent|(?:only|just) (?:a )?plan(?![a-z])|nobody complain|need to check (?:patents?|trade ?marks?|designs?)|to register (?:a |our )?trade ?marks? in|best plan|which (?:way|route) is (?:cheaper|better|faster)|what (?:\w+ ){0,2}(?:strategy|route) is (?:better|best)|(?:plan|want|wish|intend)(?:s|ing)? to (?:register|file)(?: (?:our|the|a|two))? (?:trade ?marks?|marks?|patents?|designs?)|how to (?:protect|register)|check the risk|no (?:claim|dispute|quarrel|conflict)s?(?= at the moment| yet| so far|[.,;]|$)|without infringing|please quote|\bhow (?:\w+ ){1,3}(?:registration|protection|filing)s? works?|\b(?:seminar|webinar)s?\b|\bworkshops? (?:on|about|for)\b|选择退出|\b(?:provisional refusal|examiner'?s?)\b[^.;]{0,40}\b(?:objections?|motion|descriptive)\b|\bexaminer's own motion\b|\bnobody is against us\b|\bno dispute with any|\b(?:filings?|applications?|marks)\b[^.;]{0,30}\bwatched\b|\bcheck(?:ed)? (?:it|them|this) against\b|\bcheck (?:its|their) (?:[\w-]+ )?(?:trade ?marks|patents|designs|rights)\b|\binfringe no (?:patents?|rights|designs)\b|\bclear (?:the|this|our) (?:name|brand|mark)\b|\bregister it first\b|\bis there (?:[\w-]+ ){0,3}(?:protection|registration) in\b|\bask\w* (?:\w+ )?about (?:protecting|registering|registration|protection|filing)|\bbeforehand\b|\bhow to prepare\b|\bchain of title\b|有没有风险|\bnothing (?:has )?happened yet|\bjust preparing\b|\bcheck (?:of )?(?:the )?(?:designs|patents|trade ?marks)\b|\b(?:whether|if) our [^.;]{0,24} can be (?:registered|protected)|before we (?:file|sign)|(?:what|which \w+) should we (?:register|file|check|protect|cover)|register (?:anything )?first|is (?:our|the|this) (?:name|brand|logo|slogan|mark) (?:already |still )?(?:taken|free|available|registered)|how (?:do|can|should) we protect|is it (?:legal|ok|safe|allowed)|are we allowed|worr(?:y|ied) about|can we (?:legally|safely) |(?:name|mark|brand) is (?:free|available|taken)|filing strategy|can (?:our|the|this) [^.;]{0,24}be registered|protective (?:letter|brief)|(?<!\b(?:says?|said|claims?|claimed|alleg\w+|thinks?)\b[^.;]{0,60})too (?:close|similar) to(?! ours?)|(?<![a-z])audits?(?![a-z])|screening|watch(?:ing)? service|monitor(?:ing)?|infringement check|risk check|(?:check|see|tell us) (?:if|whether) (?:our|the|this|that) (?:name|mark|brand|design|product|logo)|before (?:we |our |the )?(?:launch|open|ship|enter|sell|start|go|print|produce|order|export)\w*|(?:trade ?mark|patent|prior art|availability) search|safe to (?:sell|launch|use)|best practices?|training|onboarding/g,
  },
  {
    procedure: 'litigation',
    pattern:
      /起诉|诉讼|被诉|控告|提告|那边告的|(?<![a-z])writ(?![a-z])|被告(?!知|诫)|原告|传票|(?<!仲裁)法院|法庭|官司|告(?:我们|我司|我方|了我|他们|他(?!们的)|对方)|应诉|诉状|判决|一审|二审|反诉|被.{0,6}告了|(?<![投申控起上告])诉[^,。;讼求称苦]{1,14}(?:侵权|侵犯|案)|lawsuit|(?<![a-z])su(?:ed|ing|e|es|its?)(?![a-z])|brought (?:an? )action\b|\bmain (?:action|proceedings|case|suit|trial)\b|\bvs?\.? us\b|\b(?:complaint|action|suit) for (?:[\w-]+ ){0,3}infringement\b|\bin the (?:eastern|western|northern|southern|central|middle) district of\b|litigation|(?<![a-z])courts?(?![a-z])|summons|complaint filed|plaintiffs?|defendants?|court action|(?:patent|trade ?mark|design|copyright) (?:case|suit) (?:in|at|before)\b|bring (?:an? )?(?:[\w-]+ ){0,3}action\b|saisie-contrefa[cç]on|(?:issue|issued|issuing) (?:a )?(?:claim|proceedings)|infringement action|statement of (?:defence|defense|claim)|(?<![a-z])vs?\. (?=[a-z])|served with a|jury|landgericht|tribunal judiciaire|(?<![a-z])lg (?=mannheim|münchen|munich|düsseldorf|dusseldorf|hamburg)|(?:(?:w|e|n|c|s|m)\.)?d\. ?(?:ala|alaska|ariz|ark|cal|colo|conn|del|fla|ga|haw|idaho|ill|ind|iowa|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|n\.h|n\.j|n\.m|n\.y|n\.c|ohio|okla|or|pa|p\.r|r\.i|s\.c|s\.d|tenn|tex|utah|vt|va|wash|w\. va|wis|wyo)(?![a-z])|专利侵权诉/g,
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
