import { N, type Sign, WE } from './role-words.ts'
import { GENERAL_WRONGS } from './role-wrongs.ts'

/** What the enterprise does or wants, and wrongs done to its rights. */
export const ASSERTED: readonly Sign[] = [
  ...GENERAL_WRONGS,
  // What we want to have, or did about them.
  /\bhave (?:[\w-]+ ){1,3}(?:transferred|assigned|recorded) (?:to us|in our)\b|\b(?:recorded|registered|put) in(?:to)? our name\b|\b(?:arrange|organi[sz]e|order) (?:an? )?(?:police )?raid\b|\bget (?:that|the|this|it|their|his) (?:[\w-]+ ){0,3}(?:declared )?(?:invalid|revoked|cancell?ed|annulled|invalidated|domain)\b|\b(?:case|action|suit|proceedings) against (?:him|her|them)\b|\bwe (?:have )?reported (?:him|her|them|it)\b|\b(?:we|client) wants? (?:a |the )?(?:[\w-]+ )?(?:bailiff|audit|police|sheriff|marshals?|court proceedings|proceedings|raid)\b|\bshould we (?:file|bring|start) (?:an? )?(?:ipr|opposition|suit|action|complaint|petition|claim)\b|\bget the royalties\b|\bmay we terminate\b|\bwe want it (?:put )?in our name\b/g,
  // They run us down before the market; what can be done about it.
  /\b(?:tell(?:s|ing)?|told|spread\w*|whisper\w*) (?:\w+ )?(?:all |our |the |every )?(?:customers?|dealers?|buyers?|clients?|everyone|everybody|distributors?|retailers?|market|people|press|lies|rumou?rs)\b|\b(?:pass|sell|market|present|advertise)\w* (?:off )?[^.;]{0,30} as (?:ours|our own)\b|\bwho can get (?:us )?an?\b|\bkept\b[^.;]{0,40} for (?:it|him|her|them)sel(?:f|ves)\b|\b(?:action|opposition|petition|suit|complaint|proceedings|raid|application)s? (?:is |are |being )?(?:planned|intended|envisaged|in preparation|under preparation|being prepared)\b|\b(?:aren't|are not|is not|isn't) ours\b|\brumou?rs? (?:\w+ )?(?:spread|that|about)\b|\b(?:doesn't|don't|didn't|does not|won't) (?:give|hand|transfer|assign|return|want to (?:give|return|assign)) (?:it|them|us|the)\b|\bwant (?:it|them|this|that|the [\w-]+(?: [\w-]+)?) (?:to be )?declared\b|\bhave the \w+ (?:seized|documented|removed|stopped)\b|\b(?:accepted|took down|registered) our (?:report|complaint)\b|\bignor(?:e|es|ed) (?:the|our) (?:[\w-]+ )?(?:letters?|mails?|e-?mails?|warnings?)\b|\bour (?:request|application|petition|motion|claim|suit|action|complaint) (?:for|against)\b[^.;]{0,60}\b(?:was|were|has been|is) (?:granted|filed|pending|allowed|admitted|dismissed)\b|\b(?:hold|keep) (?:him|her|them) back\b|\b(?:want|wish|intend|plan|like|going) to claim\b|\b(?:pays?|paid) no (?:royalt\w+|licen[cs]e|fees)\b|\bstopped (?:reporting|paying)\b|\bcondemned to (?:stop|pay)\b|\bcan we do (?:something|anything) (?:about|against)\b/g,
  // What we brought; what is ours by right.
  /(?:本|原|应|该|理应)属(?:于)?(?:我司|我们|我方|公司)的?|要求[^,。;]{0,8}(?:转让|返还|归还|过户|还)回?(?:来|给我)|要求[^,。;]{0,4}确认归我/g,
  // Whom we want to act for us, and as what we want to be known; what our own people want.
  /\b(?:we|i)(?:'d| would| really| only)* (?:want|wish|like|need|ask) (?:the )?(?:[\w/]+ ){0,5}(?:prosecutors?|police|customs|bureau|court|judge|office|bailiffs?)(?: (?:in|of) (?:the )?\w+(?: \w+)?)? to (?:act|investigate|intervene|move|stop|seize|raid|search|open|prosecute|detain|cancel)\b|\bwe (?:must|have to|need to|should) (?:stop|prevent|end) (?:it|this|them|him|her|that)\b|\b(?:want|wish|like) to (?:have|see|get) (?:ourselves|us|our company) (?:recogni[sz]ed|declared|recorded|registered|named|entered)\b|\bour (?:hq|headquarters?|group|boss|parent(?: company)?|management|board|legal department|ceo|r&d) (?:also |now |really )?(?:wants?|wishes|plans?|intends|would like) to (?:knock|sue|oppose|invalidate|cancel|revoke|attack|challenge|stop|enforce|file|bring|kill|annul)\b|\b(?:get|have|send|bring|call|obtain|order) (?:us )?(?:an? |the )?(?:court )?(?:bailiffs?|marshals?|sheriffs?|police|huissiers?|seizure order|evidence seizure|saisie)\b[^.;]{0,40}\b(?:against|to|at|on)\b/g,
  {
    pattern:
      /\b(?:cop(?:y|ies)|imitations?|fakes?|replicas?|clones?|knock-?offs?|counterfeits?|fake versions) of our\b/g,
    unless: /\b(?:say|claim|alleg|accus)\w*/,
  },
  // What we are going to bring.
  /\bwe (?:intend|plan|consider|prepare|think of) (?:an? )?(?:warning|cease|action|lawsuit|suit|complaint|claim|raid|injunction)\b/g,
  // What a court or an office should do for us.
  /\b(?:court|judge|customs|police|office)\b[^.;]{0,30}\b(?:should|shall|must) (?:forbid|prohibit|stop|ban|block|seize|cancel) (?:it|them|this|him|that)\b/g,
  // What of ours is on show, and at whose stand something shall be done.
  /\b(?:displays?|shows?|exhibits?|presents?) our (?:registered|patented|protected|own)\b|\bhave (?:their|his|its) (?:booth|stand|samples|exhibits)\b/g,
  // What is to come back to us, and what a licensee keeps back.
  /\bwants? (?:it|them|this|both|the [\w-]+) (?:assigned|transferred|returned|given|handed) (?:back )?to us\b|\breports? (?:only )?(?:half|part|a part|a fraction|fewer|less)\b|\broyalt(?:y|ies)\b[^.;]{0,40}\b(?:missing|outstanding|overdue|in arrears)\b/g,
  // What they did behind our back; what they only want to do is not done.
  {
    pattern: /\bwithout (?:asking|telling|informing|consulting) us\b/g,
    unless: /\b(?:wants?|plans?|intends?|like) to\b/,
  },
  // What we bring, or are about to.
  {
    pattern:
      /\bwe (?:now |also |will )?(?:sue|oppose|challenge)\b(?! us)|\bwe'd sue\b|\b(?:revocation|nullity|cancell?ation|invalidation|opposition)\b[^.;]{0,24}\bwe (?:plan|prepare|intend|draft)|\b(?:ipr|petition|complaint|lawsuit|suit|action|opposition|revocation|cancell?ation) (?:that |which )?we (?:have )?(?:filed|lodged|brought|started|submitted)\b|\bcomplaint (?:please|possible)\b|\bwe (?:like|think) (?:to|of) (?:start|sue|suing|file|filing|oppose|opposing|ask)|\bwe ask the [\w ]{0,24}to (?:cancel|revoke|invalidate|declare)|\bgo against it\b|\b(?:want|wish) (?:it|them|him|this) (?:struck|annulled|cancell?ed|hauled|off the|gone)|\bwant (?:marshals|bailiffs?|a judge)|\bstand in its way\b|\bwithout leave\b|\bleft with (?:the|our) (?:[\w-]+ ){0,2}(?:list|files?|drawings|code|data)|\bfull of [^.;]{0,30} with our\b|\bfull of (?:knock-?offs|fakes|copies)|\btells everyone\b|\bkeeps telling\b|\bowed royalties\b|\bhow to attack\b|\bcopied the contents of our\b|^cancel the\b|\bwe want (?:the|these|those) goods (?:seized|destroyed|stopped|detained)|(?:许可费|提成)[^,。;]{0,4}欠|欠了?[^,。;]{0,8}(?:季度|许可费|提成)|把它(?:搞|打|弄|撤|废)掉|我们要(?:去掉|打掉|无效掉?)|把我们[^,。;]{0,10}(?:代码|程序|软件|图|作品)[^,。;]{0,6}(?:闭源|拿去|卖了)|想在[^,。;]{0,10}告他/g,
    unless: /\bif\b|\bthreat/,
  },
  // What we are going to bring, or think of.
  /\bwe will start (?:an? )?(?:arbitration|action|proceedings)|\bdecided to attack\b|\bwould like to impeach\b|\bconsider(?:ing)? (?:an? )?(?:inter partes review|ipr|revocation|cancellation|nullity)|\b(?:should|to) (?:file|提)? ?(?:a )?nullity action|我们应该提|file ?(?:一个|个)? ?(?:cancellation|opposition)|不使用取消|完全是我们的/g,
  new RegExp(
    `${WE}${N}{0,20}对(?!我)${N}{1,40}提(?:出|起)?了?(?:异议|无效|撤销|opposition|cancellation|invalid)`,
    'g',
  ),
  new RegExp(
    `${WE}就${N}{1,40}(?:专利|商标|外观|注册|申请)${N}{0,16}提(?:出|起)?了?(?:异议|无效|撤销|opposition|cancellation|revocation|invalid\\w*)`,
    'g',
  ),
  /(?:还|仍|仍然|继续|照样)在?(?:使?用|卖|生产|种)(?:着)?我(?:们|司|方)的|没有?(?:经过?)?(?:我们|我司|任何)?(?:授权|许可|同意)就?(?:在|擅自)?(?:[种繁卖用播印](?!户)|使用|生产|制造|销售|种植|繁殖)|(?:摆|展出|陈列|展示|挂|放)(?:着|了|出)?的?(?:是|都是)?我(?:们|司)(?:的)?[^,。;]{0,8}(?:专利|外观|商标|品牌|设计|产品)|让(?:主办方|组委会|展会)[^,。;]{0,8}(?:处理|查|撤|管|清|制止)|让法院[^,。;]{0,6}(?:判|令|命|确认|强制)|(?:没有?|不)配合[^,。;]{0,14}(?:转让|过户|变更|登记|转移)|(?<!(?:说|称|认为|指|怀疑)[^,。;]{0,8})(?:停付|停止支付|停交|停缴|不再支付|少报|瞒报|漏报|虚报)(?:了)?[^,。;]{0,6}(?:许可费|使用费|专利费|版税|提成|分成|权利金|流水|销[量售]|营收|收入|产量|数量)|(?:我们|我司|我方)(?:对|就)[^,。;]{1,40}提(?:起|出)?的(?:异议|无效|撤销)|未经(?:我(?:司|们|方|公司)?|本公司|权利人|企业)(?:的)?(?:许可|授权|同意)|(?:提起?|发起|提出)\s?ipr|(?:有|被)(?:人)?(?:冒用|假冒)|(?:冒用|仿冒|假冒)(?:其|我)|[攞拿取](?:返|翻)/g,
  /\bto have .{0,60}?(?:declared (?:null|invalid)|revoked|cancell?ed)|\btook (?:all )?(?:the |our )?(?:\w+ )?(?:drawings|files|recipes|documents|customer list)|\b(?:secretly|without telling us) registered|\b(?:has|have) secretly/g,
  /\bour (?:former|old|ex)[- ](?:[\w-]+ ){0,3}(?:engineer|employee|manager|agent|partner|distributor|dealer|licensee)\b[^.;]{0,60}\b(?:filed|applied|registered|registers?|took|makes?|made)\b|\bthey (?:steal|stole)\b|\bhe is not allowed|\bcan our [^.;]{0,40}be enforced|\bto attack the [^.;]{0,24}patent|\bmake opposition\b|\b(?:want|wish|like|intend|plan|need) to (?:start|begin|commence|initiate) (?:an? |the |our )?(?:\w+ )?(?:arbitration|proceedings|action|lawsuit|litigation|complaint)|\b(?:patent|mark|design|right|copyright|variety)s? (?:on|for|in) our [^.,;]{0,40} (?:is|are|was|were|has been|being) (?:infringed|copied|violated|used)|\bto be recorded as (?:the )?(?:co-?)?owner|\bintends? (?:a |the )?(?:revocation|cancellation|invalidation|nullity|opposition)\b|\bregister(?:ed|s)? our (?:\w+ )?(?:trade ?mark|brand|name) before us|\btake (?:it )?back\b|\bconsider the [^.;]{0,20}ours\b/g,
  /[望请][^,。;]{0,4}追究|没付钱|没署名|[将把]我(?:们|司|方|科|院|校|所|厂)[^,。;]{0,24}(?:用于|用在|用到|据为己有)|认定[^,。;]{0,10}职务(?:发明|成果)|要求变更权利人|(?:以|用)着?我(?:司|们)的?[^,。;]{0,8}(?:商标|品牌|名义|专利|图片|照片)[^,。;]{0,8}(?:销售|经营|开店|做了|推广|招商)|[与和跟]我(?:司|们)[^,。;]{0,20}(?:一样|一模一样|相同|雷同)|(?:整|造|做|卖)我们的?假|主张权属|属于职务发明|是职务发明|冒我(?:们|司)/g,
  /\bwe filed the (?:request|claim|complaint|action|suit)|\bour [^.;]{0,60}(?:was|were) (?:reproduced|copied|imitated) by|\b(?:and|who|he|they) uses? our (?:\w+ )?(?:trade ?mark|name|logo|design|photos|patent)|\bwe (?:already )?(?:make|made|filed) (?:a )?police report|\bwant (?:to )?be co-owner|\bwithout our name\b/g,
  /\bwithout (?:our )?(?:consent|permission|authori[sz]ation)\b/g,
  /侵权(?:网店|商家|店铺|卖家|工厂)|前(?:cto|ceo|高管|经理)[^。;]{0,24}(?:带走|用了|泄露)|(?:前|离职)员工[^。;]{0,24}(?:窃取|带走|偷走)/g,
  /起诉(?:侵权|对方|他们|被告)|\brecord(?:ing|al of)? our\b|\bwas registered (?:as|by)\b/g,
  /被[^,。;]{0,24}(?:擅自|盗播|盗印|私自|冒名|未经许可|印在|用在|用于|以(?:个人|自己|他人)(?:的)?名义)/g,
  new RegExp(
    `${WE}(?:司|方|公司)?(?:已|拟|想|要|也|主动|正)?(?:在${N}{1,12}?)?(?:申请(?!人|被|遭|延期|复议)|提起(?!反诉)|提出(?!答辩)|发起|请求)${N}{0,12}(?:执行|禁令|无效|异议|撤销|诉讼|仲裁|调查|差止|保护|复审|投诉)`,
    'g',
  ),
  /\b(?:identical|similar) to ours\b|\bstopped paying\b|\bwhat can we do\b[^.]{0,10}registered|\bowes? us\b/g,
  /\bin (?:its|his|her|their) own name\b|\bwant a raid\b|\bask(?:s|ing)? for (?:their |the |its )?destruction|\bwithout naming us|\bclaim (?:co-?)?ownership|\bprepare (?:its|the|a|their) (?:revocation|nullity|invalid\w*|opposition|cancellation)|\b(?:want|need)s? (?:the |our |it )?(?:[\w-]+ ){0,3}back (?:in|to) our|\bwe (?:have |had )?(?:started|commenced|initiated|launched|begun) (?:an? )?(?:arbitration|proceedings|action|litigation|lawsuit|mediation)|\binstructed us to (?:issue|file|sue|bring|oppose)|\bpreparing (?:an? )?(?:[\w-]+ )?(?:lawsuit|suit|action|complaint|petition|opposition)|\b(?:was|were|been) cloned by\b|\bkeeps? (?:running|copying|selling|using)\b|\bwants? (?:(?:the|this|that) )?(?!our )(?:[\w.]+ )?domain|\bplants? (?:it|them) without|\bwants? (?:the|his|their|this) (?:registration|mark|patent|domain) (?:out|off|gone|back|removed|cancell?ed)|\bsell(?:s|ing)? (?:[\w-]+ ){1,3}of our (?:protected|registered|patented|own|\w+ variety)|\bmultipl(?:y|ies|ied|ying) our\b|\bwe (?:believe|hold|claim) that we are (?:the )?(?:co-?)?owners?\b|\b(?:competitor|rival)s?\b[^.;]{0,60}\b(?:should|must|has to|ought to) be (?:revoked|invalidated|cancell?ed|declared)|(?<!\b(?:they|he|she|it|who|plaintiff|competitor) )\b(?:we|i|to|can|should|will) ask (?:the )?(?:itc|court|customs|judge|police|office)\b[^.;]{0,16} (?:for|to)\b|(?<=(?:^|[.;]) ?)(?:opposes\b|(?:plans|wants|considers) (?:an? |the )?(?:revocation|cancellation|invalidation|nullity|opposition|takedown))|(?<=(?:^|[.;]) ?)(?:arbitration|(?:ipr|inter partes|post-grant)(?: petition| review)?|nullity|invalidity|invalidation|cancellation|revocation|opposition|(?:interim |preliminary )?injunction)\b[^.;]{0,40} (?:against|vs?\.?|versus) (?!us|our|we|the (?:order|decision|judg|injunction)|(?:the |an? )?(?:[\w-]+ ){1,3}of our)|\bpi wanted|\bhow (?:to )?enforce\b|\b(?:competitor|rival) is copying\b|\b(?:with|bearing|carrying|under) our (?:mark|brand|logo|name|trade ?mark)\b[^.;]{0,24}\b(?:held|on hold|detained|seized|stopped|suspended)/g,
  new RegExp(
    `${WE}(?:司|方|公司)?(?:也)?(?:想|要|拟|准备|打算|计划|希望|已|已经|正在|决定)?(?:在${N}{1,10})?(?:起诉|告|控告|提起诉讼)(?!${WE})(?!状)`,
    'g',
  ),
  new RegExp(
    `(?:想|拟|要|准备|打算|计划|希望|能不能|可否|如何|怎么|怎样|请协助|请帮)${N}{0,24}?(?:起诉(?!我)|告(?:他|对方|它)|提(?:起|出)?(?:商标|行政)?(?:异议|无效|撤销|诉讼)|打异议|无效(?:掉)?(?:对方|竞争|一件|他|对手)|撤销(?:他|对方|一件|竞争|别人)|维权|追究|打击|打假|投诉|拿回来|要回|追回|夺回|报警|突袭|申请(?:进口)?差止|发起337|提起双方复审|提双方复审|提ipr|让侵权|诉诸)`,
    'g',
  ),
  /^(?:申请|请求|委托|拟|想)[^,。;]{0,14}(?:宣告无效|提?udrp|提?异议|起诉)|(?:拟|要|准备|打算|决定)(?:在|向|于)[^,。;]{1,10}仲裁|(?:想|要|请|叫|能)(?:让)?平台[^,。;]{0,6}(?:删|下架|处理)|卖我们的(?:盗版|仿|假)|争回|[要想拟]异议|请问[^,。;]{0,8}提无效|(?:生产|制造|销售|卖)了?我们的?专利|维权|打假|(?<!(?:主张|称|说|认为|声称|指)其)(?:专利|商标|版权|著作权|商业秘密|技术|配方|品牌|品种权?|产品|包装|图案|设计)[^,。;]{0,16}(?:被|遭)(?:(?!我|说|称|指|投诉|告|诉|举报)[^,。;]){0,16}?(?:侵权|侵犯|侵害|抄袭|仿冒|仿制|抢注|抢先|盗用|盗|窃取|泄露|模仿|搬|冒用|山寨|泄密)/g,
  /(?<!(?:说|称|认为|认定|指|怀疑)(?:是|为|这是|我们的?是|货是)?)(?:仿品|假货|仿冒|山寨)(?!商标罪)/g,
  /(?<!没有?|未|尚未)发现[^,。;]{0,24}(?:仿|假冒|盗版|侵权|抄袭|近似)|想申请海关|海关备案(?!的?(?:流程|费用|要求|程序|手续|怎么))|有人(?:拿|用|盗|抄|仿|注册)[^,。;]{0,10}我(?:们|司)?|擅自(?:使用|繁殖|生产|销售|注册|复制)|被人未经许可|(?:违反|拖欠)[^,。;]{0,10}(?:协议|许可费|合同|费)|我们(?:自己)?有[^,。;]{0,4}(?:专利|商标)(?:,|$)/g,
  /我(?:们|司|方)?[^,。;]{0,4}(?:持有|拥有)[^,。;]{0,8}(?:专利|商标|外观)|愿意许可自己|反诉[^,。;]{0,6}无效|提起无效之诉|向[^,。;]{1,10}追/g,
  /\b(?:want|would like|wish|plan|intend|like|hope|looking|seek(?:ing)? counsel[^.]{0,20}|how (?:do|can) we) to (?:\w+ ){0,2}(?:sue|oppose|invalidate|revoke|cancel|file(?! (?:for )?(?:our|my|a|an|the|new|two|three|\d+)? ?(?:new )?(?:[\w-]+ )?(?:brands?|marks?|trade ?marks?|patents?|pct|designs?|logos?|names?)\b(?! (?:infring|law|suit|action|case|complain|opposition|litig)))|bring|enforce|assert|stop|recover|challenge|attack|take action)\b(?! (?:an? |our |the )?(?:[\w-]+ )?(?:counter|objection|answer|appeal|response|reply|defen[cs]e|protective|opposition to the (?:injunction|motion|order)))|\bwe want (?:police )?raid/g,
  /\binfring(?:es?|ing) (?:on )?our\b|\bcopied by\b|\b(?:stole|stolen|stealing)\b|\bmisus(?:es?|ing) our|\bregistered in bad faith by|\bfakes? of our\b|\bour (?:\w+ ){0,4}(?:right|patent|design|copyright|trademark|mark) (?:is|was|has been|are) (?:being )?(?:infring|copied|violat)\w*|\bwe (?:sued|are suing|filed suit|have sued)\b|\bcancel a bad faith/g,
  {
    // Goods are called counterfeit by the owner of a mark; by officers or the other side, ours are.
    pattern: /(?<!(?:as|for|of|about|over|carrying|trade ?mark) |anti-)\bcounterfeits?\b(?! against)/g,
    unless:
      /\b(?:say\w*|said|alleg\w*|suspect\w*|believ\w*|claim\w*|accus\w*|seiz\w*|detain\w*|stopp\w*|held|confiscat\w*|are|is|was|were)\b(?!.*\bof our\b)/,
  },
]
