/** Who is no party: courts, offices, platforms, law firms, us, and words that only look like names. */
export const NOBODY =
  /^(?:we|i|they|he|she|it|you|that|there|who|what|here|let)'(?:ve|m|ll|re|d|s)$|^(?:department|registrar|ministry|industry|fwd)\b|^(?:nominet|denic|afnic|auda|hkirc|steam|tmall|taobao|jd\.com|apple app store|kaspi|github|gitlab|kickstarter|bpp|amazon|ebay|temu|shein|aliexpress|alibaba|wish|walmart|etsy|shopify|lazada|coupang|mercari|cdiscount|allegro|zalando|otto|bol\.com|shopee|tiktok|mercado ?libre|ozon|wildberries|flipkart|noon|rakuten|google play|app store|facebook|instagram|youtube|wechat)\b|^(?:(?:u\.?s\.? )?international trade commission|icc|wto|wipo|epo|euipo|uspto|usitc|itc|ukipo|jpo|kipo|dpma|inpi|impi|oapi|aripo|upc|cnipa|fda|ftc|section)\b|\bdistrict\b|^(?:indecopi|inapi|rospatent|ipos|myipo|ipophl|dgip|tipo|uprp|ttab|ptab|cafc|cjeu|bpatg|cbp|fbi|bgh|vero|patentstyret|messe|brand registry|community|.* (?:air)?port)$|\bdivision$|\bcourts?\b|commission|customs|tribunal|ministry|authority|office|police|prosecutor|registry|chamber|(?:\bgoods|\bmarks?|\bpatents?|\bcopyright) act$|department$|committee$|association of\b|\b(?:act|directive|regulation|code)$|university press|law firm|attorney|rechtsanw|avocat|abogad|\bLLP$|律师事务所|律所|法院|海关|协会秘书处|^(?:ep|us|cn|de|jp|kr|wo|gb)? ?['\d ]+(?: ?[ab]\d?)?$|^\d|^[A-Z]{1,3}\d|某|^(?:我|本公司|本司|贵|该|对方|一家|这家|那家|几家|多家|同行|他们|自己|谁|什么|怎么)|^(?:公司|集团|企业|有限公司)$/iu

/** What lawyers and platforms write short: orders, proceedings, rights, and who is known by what he is. */
export const LEGAL_SHORT =
  /^(?:TRO|PI|POA|NPE|PAE|FTO|SEP|FRAND|NDA|ITC|GUO|LEO|CDO|IPR|PGR|URS|UDRP|DMCA|ASIN|TM|UPC|EPC|PCT|C&D|OEM|ODM)S?$/

/** What makes a name ours. */
export const OURS =
  /(?:(?<!通知|告知|告诉|给|找|联系|要求|起诉|警告|告|说)(?:我司|我们|我方)|我公司|(?<!日)本公司|敝公司|本人(?:系|是)?|我们公司|我厂|企业名称|公司名称|单位名称|委托人|来电企业|咨询企业|来电单位|(?:we|i|am|are|writ\w+|act\w*|behalf) on behalf of|writing for|we represent|we act for|(?<!(?:solicitors|lawyers?|attorneys?|counsel|firm) )acting for|本人代表|我代表|我们代表|we are|we're|we,|= we|this is|(?:^|[.;] )on behalf of the (?:association|council|consortium|cooperative|producers|growers|owners?) of|i am (?:from|with|calling from)|i work (?:for|at)|our (?:own )?(?:company|group|firm|brand|name|client|mark|trade ?mark|product|parent)s?|my company|(?<!\b(?:his|her|their|its) )client(?:s)?(?: is| are)?)(?:全称|英文名|名字|名称)?(?:,|:|是(?:[\u4e00-\u9fff]{2,3}的?)?|叫|为|\(|,? ?"|「)?["「『]?\s*$/i
/** A letter that is quoted speaks of its sender as its own client. */
export const ADDRESSED = /^ (?:hereby|(?:requests?|demands?|asks?|requires?) (?:you|that you))/
/** Under what sign we trade. */
export const OUR_SIGN =
  /\bwe (?:sell|make|offer|export|produce|launch)(?:(?! person| man| woman| compan| firm| seller)[^.;,]){0,50} (?:called|named) (?:"|')?$|(?:招牌|牌子|品牌|商标|我(?:们|司)[^,。;]{0,12}(?:app|应用|游戏|软件|产品|网站|店))(?:名|名字)?叫\s?["「『《]?$/
/** Who speaks for us says so after its name. */
export const OURS_AFTER =
  /^(?:的?(?:法务|员工|老板|负责人|创始人|总经理)|来电|咨询|反映|求助|委托(?!的?律(?:师|所))|系我司|是我司|是我们的?(?:子公司|公司)|\s?\((?:我司|我们)|, our (?:client|subsidiary|customer|supplier))/
/** Who stands beside us. */
export const BESIDE =
  /(?:客户|买家|供应商|加盟主|加盟商|合作伙伴|律所|代理所|事务所|承运人|子公司|母公司|代理律师|律师|代理人|货代|物流|贴牌方|(?<!ex-|former )customers?|importers?(?! is)|(?<!ex-|former )suppliers?|subsidiary|counsel|lawyers?|law firm|attorneys?|represented by|buyers?|forwarder|manufacturer for|supply|supplied|supplying|supply to|made for|deliver to|sell to|sold to|compatible with|fits|兼容|适配|(?:chips?|parts?|components?|modules?) (?:are |is )?from|(?:buy|acquire|acquiring|invest in) (?:the )?(?:\w+ ){0,3}company|收购)(?: is|,|:|是|叫|为|的)?\s*$/i
/** A customer passes on what others demand; it is on the other side only for what it did itself. */
export const CUSTOMER =
  /(?:(?<!其)客户|客人|买家|\b(?<!ex-|former |old )customers?(?: in \w+)?|\bbuyers?)(?:是|,)?\s*$/i
export const WRONGS =
  /^[^。;]{0,20}(?:抢|拖欠|欠了|许可费欠|用我们的|未付|不付|拒绝|短报|少报|瞒报|超范围|侵犯|侵权|盗|擅自|起诉我|告我|没付|把我们|说我们)|^[^.;]{0,30}\b(?:stopped paying|infring|using our|uses our|registered|owes?|never paid|copies|copied|disagree|bought from)/
/** Those who trade for us, and our own people. */
export const OURS_THERE =
  /(?:我司|我们的?|它的|其|本公司|企业的?)(?![和与跟同])[^,。;]{0,6}(?:进口商|经销商|代理商|分销商|零售商|子公司|供应商|合作方|负责人|法人)\s*$|\bour (?!(?:former|ex|old)\b)(?:[\w-]+ ){0,2}(?:distributor|agent|importer|dealer|client|supplier|forwarder|manager|director|employee|subsidiary|lawyers? at|attorneys? at|counsel at),?(?: (?:mr|ms|mrs)\.?)?\s*$|\b(?:belong to us, not to|instructed)[\w\s]{0,24}$/i
/** Whoever is sued is no friend. */
export const SUED =
  /\b(?:registered|filed|taken|copied|grabbed|sued|claimed)\b[^.;]{0,40} by our (?:own |former |old )?(?:dealer|distributor|agent|partner|importer|licensee|reseller),? (?:mr |mrs |ms )?$|对方(?:是|为)[^,。;]{0,8}$|(?:sue|against|起诉|告|控告)\s?(?:the |our |its |their |a )?(?:\w+ ){0,2}\w+\s*$/i
/** What people do who were ours. */
export const TOOK =
  /^[^。;]{0,30}(?:离职|跳槽|带走|带到|带去|把|拿走|申请|请求|提起|开了?家?店|擅自|私自|盗|偷|窃|泄|抢|以个人名义|做的|搞的|弄的|注册|起诉|告我|主张)/
/** What a shop is called: somebody else's only where nobody else is named. */
export const SHOP_NAMED = /(?:店铺名|店名)(?:字|称)?(?:就?是|为|叫|:)?\s*["「『《]?$/
/** A partner that has turned against us, in what follows. */
export const TURNED =
  /^[^。;]{0,24}[,。;](?:现在|后来|结果)?(?:他们|对方)(?:说|要|却|自己|不肯|没付)|^[^,。;]{0,4}(?:闹翻|翻脸|撕破脸|解约|反目)/
/** What makes a name that of a platform, or of lawyers who speak for somebody: no party. */
export const PASSED_BY =
  /^(?:\s?的?竞争对手| firm\b|律师事务所|律所|事务所|律师行|[^.;]{0,40} on behalf of| (?:is|was|has been) (?:already |now )?(?:closed|settled|over|finished|resolved)\b|平台|网站|商城|站)/

/** Whose right is said to be infringed. */
export const INFRINGED =
  /(?<!没有?|不)(?:侵犯|侵害|侵权|侵|假冒|仿冒|仿|抄袭?)(?:了|到)?(?:德国|美国|日本|韩国|荷兰|法国|英国|意大利)?\s*$|infring\w+ (?:the )?$|\b(?:copy|imitation|fake) of (?:the |an? )?(?:(?:trade ?mark|brand|design) )?$|\b(?:counterfeit|fake|imitation) $/
export const RIGHT_OF =
  /^的?(?=[,.。;]|$)|^(?:公司|集团)?(?:'s |的)?\s?[^,。;]{0,8}(?:专利|商标|版权|著作权|外观|发明|软件|秘密|商号|品种|造型|设计|提[起出付](?:了)?(?:仲裁|诉讼|异议|无效|撤销)|地理标志|品种权|patent|mark|copyright|design)/
/** Who is met with in Chinese before a Latin name: what they are. */
export const SOMEBODY_CALLED =
  /(?:公司|厂商|厂家|工厂|工作室|合资方|被许可方|许可给|授权给|竞品|品牌|同行|对手|转来|个人|团队|农场|商家|卖家|店铺|协会)\s?$/
/** And what they do there. */
export const DOES_WRONG =
  /^(?:公司)?[^,。;]{0,14}(?:抄|仿|侵|冒|盗|起诉|投诉|告|异议|登记|注册|申请|拖欠|欠|索赔|要求|主张|说|称|拒|否认|画|做)|^的?\s?(?:cease|警告|律师函|warning|letter)|^[^。;]{0,8}[,，](?:现在)?对方/

/** Who a name is said to be. */
export const NAMED =
  /(?:一家是|找上门的是|找我们的是|叫|名叫|名为|名字是|名称是|complainant|plaintiff|claimant|opposer|opponent|applicant|licensor|对方(?:公司|当事人|企业|是个人)?|对手|原告|被告|申请人|申诉人|投诉人|投诉方|异议人|异议方|请求人|请求方|申请方|权利人|品牌方|[\u4e00-\u9fff]权人|注册人|持有人|所有人|发明人|发函人|发件人|署名|落款|卖家|供货商|(?:他|她)(?:老婆|太太|妻子|丈夫|儿子|女儿|亲戚)|商人|自然人|个人|经销商|代理商|被许可方|许可方|许可人|竞争对手|同行|前员工|工程师|农场|抄袭者|侵权方|侵权人|投诉的|告的|入职|跳槽[到去]|跳[到去]|跑去|投奔|投靠|加入|赢[了过]|打赢|告过|输给|对造|举发人|被许可人|(?:代码|图纸|配方|名单|资料|数据|技术|工艺|秘密|软件)[^,。;我]{0,4}[卖泄交透传带发](?:露|漏)?给了?|[一另]个是|另一家是|一方是|授权人|自称|让渡人|抢注人|抢注者|抢注方|检举人|举报人|其客户|代表|申立人|发现|公司名(?!称)|校名|姓名|雇员|店铺名|店名|出口商|种植户|农户|厂商|制止|阻止|拦住|叫停|[那这]家|来函方|发函方|发函的|举报的|来函的|起诉|告|控告|针对|状告|举报|去了[^,。;]{0,12}公司|不是[^,。;]{1,12},(?:而|这次)?|(?:权利人|原告|申请人|投诉人|代理人|单位|雇主)\(|叫什么[^,。;]{0,8}就)(?:显示|好像|据说|可能|应该|写的|写着)?(?:[就都]?是|有|为|系|叫|名叫|:|的是)?(?:一家|一个)?(?:[\u4e00-\u9fff]{2,5}(?:公司|企业|集团|厂商|伙伴|人|商|师|家|者|手|厂|社|庄|店)的?|[\u4e00-\u9fff]{2,3}的?)?\s*["「『《]?$|(?:异议人|申请人|原告|请求人|投诉人|对手)(?:有|共)?[一两二三四五六七八九十\d]家,\s*$|(?:收到(?:了)?|来自|被|遭到?|受到)\s*(?:[\u4e00-\u9fff]{2,4}(?:公司|企业|厂商)?(?:的)?)?\s*$/
export const NAMED_ENGLISH =
  /(?:named|called|names? (?:is|are)|\b(?:his|her|real|their) name\b|\bsender for:|(?:^|[.;] )(?:name|rival|firm|applicant|shop name):?|\bpatent no\b[^;]{0,24} of|\b(?:companies|firms|parties|opponents|entities|competitors|sellers|rivals):|\b(?:importer|sender|holder|owner|author|applicant(?: for [\w ]{1,24})?) is|\b(?:run|owned|operated|managed|headed) by|\bcompany name|\bunder the name of|\bone (?:shop|seller|firm|company),|\b(?:lawyers?|man|people|solicitors?) (?:of|from)|\bline of|\bone is|\b(?:opposition|case|action|petition|complaint|proceedings)\b[^.;]{0,90}[),] by(?: the)?|\b(?:his|her|their|its) company(?:'s)?(?: name)?,?|\bworks? (?:now )?(?:at|with)|\bmeasures? for|\ba(?: certain)? (?:mr|mrs|ms)\.?|\bin favou?r of|\b(?:injunction|order|tro|seizure) for|(?:^|[.;] )(?:he|she) is|\b(?:opposition|cancell?ation|revocation|invalidity|nullity|complaint|lawsuit|suit|action|petition|request|claim|injunction|raid|takedown)s?\b(?: [\w'.-]+){1,8} by(?: the)?|\b(?:ex-vp|ex-ceo|ex-cto|importer|supplier|objector|shareholder|professor|minority shareholder)(?: is)?(?: \()?|\b(?:his|her|their) client|\bthey are|opponents? are|\b(?:went|moved|defected) (?:over )?to|\bjoined|\bworks (?:now )?for|(?:owner|holder|plaintiff) \(|\bperson|\bname:|\b(?:granted|issued|registered) to|\bheld by|\b(?:their client|client of (?:them|theirs)) is|\bof (?:the )?(?:brand|mark|patent|right|design)s? is|\b(?:copied|infringed|stolen|cloned|registered|opposed|sued|attacked):|\b(?:stand|booth) of|\b(?:dispute|conflict|trouble|trial|lawsuit|litigation|dealership|licen[cs]e|contract|agreement|quarrel|deal|nda|joint venture|negotiations?|talks|mediation(?: \w+){0,3}) with(?: (?:mr|mrs|ms)\.?)?|\blicensed to|\b(?:sued|taken|brought|filed|lodged|opposed|started|initiated|requested|launched|commenced|obtained|attacked|challenged|complained against|recordal|infringed|copied|violated|imitated|sold|used|reported|removed|registration|filing|injunction|accused)\b(?:(?! by |represented)[^.;]){0,50} by|\btheft of [^.;]{0,30} from|\b(?:took|taken|brought|gave|given|passed|leaked|disclosed)\b[^.;]{0,40} to|(?:\bep|\bus|patent|no\.?) ?[\d ,.]{5,}(?:of|owned by|held by)|they name|compan(?:y|ies) (?:is|are)|holder is|(?:is|by|from|of) one|it is|it's|versus|\bvs?\.?|against(?: the (?:[\w-]+ ){0,2}\w+,)?|(?:plaintiff|defendant|opponent|competitor|rival|seller|dealer|distributor|agent|licensee|licensor|franchisee|individual|applicant|complainant|claimant|petitioner|proprietor|owner|holder|registrant|infringer|counterparty|other side|other party|breeder|troll|npe|firm|company|trader|developer|start-?up|uploader|user|photographer|author|artist|designer|employee|manager|inventor|engineer|founder|shareholder|reseller|man|woman|guy|partner|somebody|someone|council|co-?operative|association|union|brewery|bakery|restaurant|hotel|school|co-?developer|co-?owner|co-?applicant|co-?inventor|exhibitor|complainer|workshop|importer(?= is)|chain|nursery|mill|farm|bottler|studio|foundry|publisher)(?: (?:is|was|from \w+|there|in \w+(?: \w+)?))?[,:=]?| =)(?: (?:mr|mrs|ms|dr)\.?)?,?\s*["']?$|(?:^|[.:;,] ?|\b(?:a certain|stranger,) )(?:one |(?<=certain )|(?<=stranger, ))$|\bbelongs? to(?: an?)?(?: (?:mr|mrs|ms)\.?)?\s*$|\baccording to [^,.;:]{0,24}:\s*$|(?:complain\w*|letter|notice|claim|demand|desist|warning|action|request|opposition|revocation|cancell?ation|petition|proceedings|objection|[^.;]{0,60}on behalf|lawsuit|suit|email|e-mail|message|allegation|one|patents?|utility models?|(?:trade ?|\b)marks?|designs?|secrets?|application|copyrights?|report)(?: \w+){0,3}(?: ["'][^"']{1,30}["'])? (?:from|by|of|owned by|held by)(?: the| an?)?(?: \w+ (?:company|firm)| (?:mr|mrs|ms|dr)\.?)?\s*"?$|(?:sued|accused|attacked|filed|served|brought|lodged|owned|raided|opposed|registered|squatted|copied|cloned|infringed|sent|made|taken|reported|complained|challenged|petitioned|licensed|threatened|warned|approached|pursued|audited|invited|contacted|imitated|blocked|stopped|asked)(?: \w+){0,4} by(?: the)?(?: \w+ (?:company|firm))?\s*"?$|(?:sue|oppose|invalidate|stop|report|accuse|cloned by|bought from)\s*"?$|\b(?:him|her|them)(?: \w+)?, (?:mr|mrs|ms|dr)\.?\s*$/i

/** Between a name and what it does: when and how. */
const WHEN_HOW =
  '(?:就|给我们?|据|突然|日前|近日|近期|最近|此前|随后|当场|再次|多次|今天|今早|本周|已经?|也|又|来|去|要|想|要求|委托|的律[师所]|的?(?:当地)?代理人|律师|跑来|先|刚|直接|之前|自\\d+年起|去年|今年|上个?月|上周|昨天|前天)'
/** The same with words of any kind: where, about what. More than two of them can be read in too many ways to try. */
const WHERE =
  '(?:[于在][^,。;]{1,18}|就[^,。;]{1,40}|向[^,。;]{1,12}|对(?:我|本|其|企业)[^,。;]{0,12}|以[^,。;]{1,12}|依据[^,。;]{1,12}|去[^,。;]{1,12}(?=投诉|告|起诉)|自[^,。;]{1,8}起)'
/** What it does to us, after its name. */
export const SUBJECT = new RegExp(
  `^["」』》]?\\s?(?:公司|集团|总部|那边|这家公司|这边)?\\s?(?:\\(.{1,20}\\))?\\s?${WHEN_HOW}*(?:${WHERE}${WHEN_HOW}*){0,2}\\s?(?:起诉|控告|提告|通知(?=我|要|说|称)|提[^,。;]{1,8}(?:诉讼|之诉|仲裁)|带人|用了?我们|反向|复制|上门|来我|发现我|用[^,。;]{0,12}(?:商标|牌子)|销售(?:仿|假|侵)|卖的|印在|照着|模仿|未经|冒|不付|不给|没付|告(?:我|了|到|上|他们|其)|诉我|指控?|主张|认为|声?称|说|话我|来函|发函|致函|来信|发来|发了|发律师|发的|[^,。;]{0,10}审计|在抄|反对我|用[^,。;]{0,6}名字[^,。;]{0,4}注册|有[个件](?:商标|专利)|的人(?:带|来|拿)|灌装|拿(?:着)?(?:专利|商标)|写(?:的|来|信)|输了|赢了|寄|催|投诉|举报|检举|提\\s?(?:起|出|付|反对|异议|评定|无效|撤销|撤三|UDRP|了)|报(?:了|的)?案|的?(?:展位|展台)|申请|请求|要求|要我|发\\s?(?:e-?mail|邮件|信|律师信)|找(?:我|上)|警告|威胁|侵[犯害权]|(?:生产|制造|做|卖)了?[^,。;]{0,6}(?:一样|相同|雷同|近似|类似)的|抢|盗|抄|仿|注册|宣称|照搬|照抄|派人|点了我|跳出来|背着我|找了[^,。;]{0,10}法官|拖欠|拒|扣|把我|拿|通过[^,。;]{1,16}(?:告|投诉|起诉|扣))`,
)
export const SUBJECT_ENGLISH = new RegExp(
  `^"?(?: (?:staff|people))?(?:(?:'s)? (?:(?:local|legal|patent|trade ?mark|regional|sales) )?(?:lawyers?|auditors?|attorneys?|counsel|solicitors?|agents?|representatives?))?(?: \\([^)]{2,30}\\))?(?:,[^,.;]{3,90},)?(?: and [^,.;]{1,32}?)?,?\\s+(?:who |which |that )?(?:(?:has|have|had|is|are|was|now|also|just|recently|then|already|suddenly|wants? to|tr(?:y|ies|ied) to|threatens? to|will|must|may|might|can|could|would|shall|ha(?:s|ve) to|intends? to|plans? to|still|again|keeps?|of \\w+|from \\w+|in \\w+(?: \\([^)]*\\))?) ){0,3}(?:${[
    'su(?:e|es|ed|ing)|appeal|puts? (?:our|the|his|her)|multipl(?:y|ies|ied)|propagat|present(?:s|ed) an?|harvest|distribut|publish|broadcast|stream(?:s|ed)|hurt|move[ds]? for|accus|alleg|assert|claim|asks?|asked|want|demand|invit|oppos|object|fil(?:e|ed|es|ing)|serv|register|threaten|says?|said|saying|tells?|told|sends?|sent|wrote|writes?|(?:against|vs?\\.?) us|cop(?:y|ied|ies|ying)',
    'decapp|reverse-?engineer|now sells|(?:is|are) against|show(?:s|ed|n)|do(?:es)?(?: not|n.t) want|owns? ["“]?our|holds? (?:our|the name)|us(?:e|es|ing) (?:them|it|the|this)|withdr|den(?:y|ies|ied)|drop(?:s|ped)|infring|suggest|propos|e-?mailed|petition|challeng|request|complain|seek|sought|written|selling (?:it|them|our)|contend|maintain|ended|terminat|reproduc|imitat|clon(?:ed|es|ing)|plants? |grows? |running|disagree|refus|stopp|appl(?:y|ied|ies)|tak(?:e|es|ing)|took|got|report|brought|start|launch|insist|use[sd]? our|using our|sell(?:s|ing)? (?:copies|fake|counterfeit)|stole|steal|revok|cancel|pretend|offer|enforc|initiat|lodg|ow(?:e|es|ed) |never paid|sell(?:s|ing) our|counted|(?:has|have|holds?|owns?) (?:an?|several|two|three) (?:[\\w-]+ )?(?:patents?|trade ?marks?|designs?)(?![a-z])|used (?:the )?(?:drawings|designs|know-how|code|photos)|made? (?:copies|a copy)|hereby|hit us|the (?:plaintiff|claimant|complainant|petitioner)s?\\b|goes on|continu|hir(?:e|es|ed) (?:our|away)|poach|came (?:with|to our|by)|visited|showed up|turned up|went after|is after|goes after|came after|won|hold|came with|disput|approach|bring|announc|inform|exhibit|(?:sell(?:s|ing)|offer(?:s|ing)|mak(?:es|ing)|produc(?:es|ing)|import(?:s|ing)|market(?:s|ing)) (?:a |an |the )?(?:cop(?:y|ies)|fakes?|counterfeits?|imitations?|clones?|replicas?|knock-?offs?|look-?alikes?|same|identical)',
  ].join('|')})`,
  'i',
)

/** Against whose right something is done, before a name and its right. */
export const AGAINST =
  /(?:依据的?是|凭的?是|目标是|(?:我们|我司|我方)诉|初裁认定[^,。;]{0,10}侵犯了?|请求宣告|对(?:[\u4e00-\u9fff]{2,3})?|针对|把|将|跟|与|撤销|无效|异议|挑战|去掉|打掉)\s*$/
/** At whose request something was done, before a name and the request. */
export const AT_REQUEST = /(?:应|依|根据|转来|收到)\s*$/
export const REQUEST = /^(?:公司)?(?:之|的)(?:申请|请求|投诉|举报)/
/** Our own people, who are named when they take something with them. */
export const OUR_PEOPLE = /(?:员工|职员|同事|总监|经理|主管|高管|工程师|技术员|研究员|股东|合伙人|设计师)\s?$/

/** Between us and somebody. */
export const BETWEEN =
  /(?:与|跟|和|同|就|因|with|and|between us and)\s*(?:[\u4e00-\u9fff]{0,8}?|[\u4e00-\u9fff]{2,4}(?:公司|企业|集团))\s*$/
export const DEALT =
  /^(?:公司|集团)?\s?(?:[^,。;.]{0,24}?)?(?:合作|联合开发|共同开发|谈|许可|纠纷|争议|打官司|官司|仲裁|调解|分歧|闹翻|并存|共有|一齐|一起开发|合资|合开|之间|negotiat|licen[cs]|dispute|royalt|FRAND|arbitrat|mediat|settle|joint|coexist)/i
/** A company that everybody knows, after what is done to us. */
export const ABOUT_US =
  /(?:被|对方|告|起诉|投诉|收到|来自|sued by|by|from|against|of|with)\s?(?:的)?(?:德国|美国|日本|韩国|荷兰|法国|英国|瑞典|瑞士|芬兰|意大利|日商|美商|the )?\s?$/i
/** The same in notes: `High Court writ, Chanel`. */
export const NOTED =
  /\b(?:writ|suit|lawsuit|case|complaint|summons|opposition|injunction|letter|notice|raid|seizure|audit|claim|takedown|c&d|petition|action),\s*$/i
/** What it has brought, right behind its name: `Ericsson SEP suit`, `Oracle licence audit`. */
export const BROUGHT =
  /^,? (?:(?:sep|frand|patent|trade ?mark|design|copyright|licen[cs]e|trade secret|software|infringement|customs|amazon|cease-and-desist|warning|royalty|compliance) ){0,2}(?:suit|lawsuit|audit|complaint|opposition|takedown|injunction|c&d|letter|demand|claim|action|petition|raid|notice)s?\b/i
/** What of a known company's is only spoken of. */
export const OBJECT_OF_OURS =
  /^(?: ?app store|手机|汽车|的?(?:产品|配件|供应商|订单|代工|链接|商店)|'s (?:store|platform|marketplace)| (?:phone|store|shop|marketplace|platform))/i

/** Ordinary words that stand with a capital letter. */
export const ORDINARY =
  /^(?:(?:a|r&d|hq|papers?|non-use|in-house|documents?|andean|caribbean|mediterranean|european|scandinavian|nordic|baltic|iberian|african|asian|lawsuit|judge?ment|proceedings|seizure|tullverket|arbitrator|watch|mediator|panelist|somebody|franchisor|licensor|owner|consortium|it|they've|pre-grant|post-grant|pre|post|pirated?|proposed|appointed|general|limited|regional|national|international|federal|urgent|counterfeit|fake|copycat|pending|registered|unregistered|contract|licen[cs]e|arbitration|administrative|lg|wi-?fi|bluetooth|usb|patents?|trade ?marks?|copyrights?|designs?|trade dress|trade secrets?|domains?|utility models?|invention|udrp|frand|sep|oem|odm|ip|ipr|nda|fto|law|lawyers?|platform|customer|client|walk-in|caller|company|help|please|pls|hello|hi|dear|kindly|must|should|will|wants|asks|plans|needs|writ|answer|right|complaint|want|we're|reply|request|dispute|invalidity|nullity|opposition|revocation|cancellation|ex-distributor|ex-agent|ex-partner|tm|mark|schedule|follow-up|soft|launch|status|update|subject|re|enterprise|thanks?|urgent|question|note|deadline|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|class|annex|article|section|case|criminal|civil|court|tro|pi|c&d|dmca|no|nice|madrid|hague|paris|berne|internet|english|chinese|everybody|someone|somebody|nobody|people|competitor|seller|buyer|factory|goods|letter|notice|container|shipment|customs|co-inventor|inventor|employee|ex-employee|engineer|partner|agent|supplier|distributor|dealer|licensee|licensor|rival|opponent|plaintiff|defendant|trader|reseller|holder|owner|proprietor|patentee|rightholder|shop|store|website|stand|booth|fair|judge|bailiff|sheriff|officer|examiner|board|bank|guy|manager|boss|professor|small|each|friend|university|institute|association|franchisee|importer|exporter|retailer|court|goods|product|business|brand|logo|software|app|game|book|photo|video|former|local|new|old|all|no|any|some|many|i|most|other|another|same|first|second|third|canton|shenzhen|ningbo|yiwu|keqiao|yongkang|jinhua|shaoxing|taizhou|huizhou|zhuhai|quanzhou|fuzhou|jinan|dalian|shenyang|harbin|changsha|zhengzhou|hefei|nanjing|wuxi|changzhou|nantong|jiaxing|huzhou|nanchang|kunming|guiyang|nanning|xi'an|xian|hebei|henan|hunan|hubei|anhui|jiangxi|sichuan|yunnan|guangxi|shanxi|shaanxi|guangzhou|dongguan|foshan|shanghai|beijing|hangzhou|suzhou|xiamen|qingdao|tianjin|wuhan|chengdu|chongqing|zhongshan|wenzhou|jiangsu|zhejiang|guangdong|fujian|shandong|china|europe|asia|africa|who|what|where|how|why|can|do|does|is|are|not|yes|ok|sued|seized|accused)\.?(?: |$))+$/
