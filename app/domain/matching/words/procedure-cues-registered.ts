import type { Procedure } from '../../vocabulary/procedures.ts'
import { REGISTERED_AWAY_FROM_CUSTOMS, REGISTERED_RIGHT } from './procedure-contexts.ts'

/** What tells of a procedure; `needs` is what the text must say besides. */
export type ProcedureCue = { procedure: Procedure; pattern: RegExp; needs?: RegExp }

/** What is done about a registration: it is squatted, opposed, declared void. */
export const REGISTRATION_CUES: readonly ProcedureCue[] = [
  {
    // What we paid for and somebody holds for us is ours to have assigned, not squatted.
    procedure: 'ownership',
    pattern:
      /(?:公司|我们|我司|我方)(?:出的?钱|出资|花的?钱|付的?钱|掏的?钱)[^。;]{0,24}(?:名下|名字|名义)|(?:名下|名字|名义)[^。;]{0,24}(?:公司|我们|我司|我方)(?:出的?钱|出资|花的?钱|付的?钱|掏的?钱)/g,
  },
  {
    procedure: 'ownership',
    pattern:
      /\b(?:registered|filed|holds?|held)\b[^.;]{0,30}\b(?:for us|on our behalf|with our money|at our expense|at our cost)\b[^.;]{0,40}\bnames?\b/g,
  },
  {
    // Whoever wants to oppose does so, squatted or not.
    procedure: 'opposition',
    pattern:
      /\b(?:like|want|wish|plan|going|able) to object\b(?! to (?:the |their |its |this )?(?:destruction|seizure|detention|order|injunction))|\bobject (?:with|at|before|to) the (?:office|registry|registration|application)|\b(?:wish|want|like|plan|intend|going|need|decided|can we|could we) to (?:oppose|(?:file|lodge|make|enter) (?:an? )?(?:notice of )?opposition)|\bcan we make opposition|提异议[^。;]{0,20}我们想提|异议掉|异议怎么提|\brefusal with (?:a )?third[- ]party objection|\b(?:recommend|suggest|advise)s? (?:filing|lodging) an? opposition|\bopposition period\b|\bopposition (?:must|has to|should) be filed|\bwould oppose\b|意见[^。;]{0,24}(?:aripo|oapi)|(?:aripo|oapi)[^。;]{0,30}提意见/g,
  },
  {
    // What others registered, and nobody calls squatted, is to be declared void.
    procedure: 'invalidation',
    pattern: /宣告[^,。;]{0,10}无效/g,
    needs: /^(?![\s\S]*(?:抢注|恶意|抢先))/,
  },
  {
    // Ours is attacked, for bad faith or otherwise; a register's own words.
    procedure: 'invalidation',
    pattern:
      /\bttab cancell?ation|申请撤(?:掉|了)?(?:我们|它)|\bwants our trade ?mark [^.;]{0,20}(?:wiped|struck) off|\bcancell?ation petition|\brospatent\b[^.;]{0,50}\bobjection against|\bto have the (?:mark|trade ?mark|registration|patent)\b[^.;]{0,40}\bdeclared (?:invalid|void)|被(?:(?!抢注|注册)[^,。;]){0,24}(?:申请|请求|提起?)[^,。;]{0,6}(?:无效|撤销)|\bdeclare our [^.;]{0,24}(?:invalid|null)|\b(?:cancell?ation|revocation|invalidation|expungement) of our\b(?! (?:goods|listing))|(?:商标|专利)[^。;]{0,10}被撤了/g,
    needs: REGISTERED_RIGHT,
  },
  {
    procedure: 'squatting',
    pattern:
      /\bpre-?empted\b|\bregistered (?:it|them|this|our [\w-]+)\b[^.;]{0,30}\b(?:without (?:telling|asking|informing) us|behind our backs?|in secret|without our (?:knowledge|consent))|\bour (?:[\w-]+ )?(?:name|brand|mark|logo) is (?:already )?(?:on|in) the register\b|\bour (?:[\w-]+ ){0,4}(?:brand|trade ?mark|mark|logo|name) belongs to\b|\b(?:registered|filed|took|grabbed) the (?:brand|name|mark|logo|trade ?mark) of our\b|\b(?:registered|filed)\b[^.;]{0,50}\b(?:ahead of|earlier than|faster than) us\b|\b(?:faster|quicker) than us\b|\bhijacked (?:trade ?)?(?:mark|brand|name)|\b(?:mark|brand|name|logo)\b[^.;]{0,30}\b(?:is|was|got|been) hijacked\b|\b(?:trade ?)?(?:mark|brand|name) hijack\w*|\bgrabber\b|\bfiled (?:it )?behind our backs?\b|\bowns? ["']?our["']? (?:[\w-]+ )?(?:trade ?mark|brand|name)\b|\bholds? the name of our\b|\bto the (?:[\w-]+ )?register before us\b|抢注|恶意(?:注册|申请)|囤积商标|squat(?:s|t(?:ed|er|ers|ing))?(?![a-z])|bad[- ]faith|in bad faith|(?:被|让)[^,。;]{0,30}(?:注册(?:了|掉|走|成|为)|先注册|申请注册)|先注册了我们|把(?:他|她|我)们的(?:牌子|品牌|商标)[^,。;]{0,8}注册|偷偷把[^,。;]{0,6}(?:商标|品牌|牌子)[^,。;]{0,4}注册|(?:把|将)我(?:们|司|方)?的?(?:商标|品牌|牌子|logo)[^,。;]{0,16}注册(?!作废|无效|撤|注销)|(?:以|用)(?:自己|他)?(?:的)?名义(?:注册|申请)了?我们|注册了我(?:们|司|方)?的?[^,。;]{0,6}(?:商标|品牌|logo|牌子|名)|(?:当地人|代理商?|经销商|有人|别人)先注册|(?:把|将)[^,。;]{0,30}注册成[^,。;]{0,4}商标|\b(?:(?:held|holds?|has|got|owns?) (?:an?|the|a valid) registrations? (?:of|for|in)|obtained|was granted) our (?:(?!own\b)\w+ ){0,4}(?:trade ?mark|mark|brand|name)s?\b|\b(?:registered|has|had|holds|owns|got|filed|put|took) (?:exactly |just )?(?:the same|this|that|an identical|a very similar)(?: [\w-]+){0,2} (?:trade ?mark|mark|brand|name|logo)\b[^.;]{0,70}\bin (?:his|her|their|its) (?:own )?name\b|\bour brand\b[^.;]{0,40} was registered [^.;]{0,24} by\b|\b(?:filed|registered) (?:both,? )?our (?:company )?(?:name|mark|brand)|\bregistered trade ?mark of ours|\b(?:has|have|had|holds?) (?:already )?our (?:[\w-]+ ){0,3}?(?:brand|mark|name|logo)\b[^.;]{0,30}\b(?:in the register|since)|\b(?:got|has|have|had) our (?:[\w-]+ ){0,3}(?:brand|mark|name|logo) registered|\bour (?:[\w-]+ ){0,3}brand (?:belongs to|(?:was|is) taken)\b|\b(?:somebody|someone) took our (?:[\w-]+ ){0,3}(?:brand|name|logo)\b|\bholds our name as a trade ?mark|\b(?:brand|mark|name) has been taken\b|\btrade ?marks? registered by (?:an? third party|somebody|someone|others|another)|\btook our (?:[\w-]+ ){0,3}name as (?:a )?trade ?mark|\bfiled (?:with|at) [\w-]+ (?:the|our) (?:name|brand|mark)|\b(?:trade ?mark|brand|mark|name) of our [\w-]+ (?:was |is |has been )?registered by|\bregistered (?:at|with|in) [\w-]+ our\b|\b(?:mark|brand) was filed by me\b|\bregister our mark\b[^.;]{0,24}\bin his name|拿着(?:商标)?注册证|背着我们把[^,。;]{0,20}注册|(?:商标|牌子)(?:给)?[^,。;]{0,24}(?:抢了|注掉了|注到)|把我们(?:的)?(?:商标|牌子|[^,。;]{0,6}商标)(?:给)?注(?:册)?了|让进口商[^,。;]{0,20}抢着注册|\bwhich is our brand\b|商标[^,。;]{0,8}(?:当地人|别人|他人|经销商|代理商)[^,。;]{0,4}注册|(?:trade ?mark|brand|logo|mark) (?:was|has been|is|got)(?: already)? registered by/g,
  },
  {
    // As people say it in Chinese.
    procedure: 'squatting',
    pattern:
      /(?:登记|注|报)了(?:我们|我司|我方|我)(?:家|公司)?的(?:商标|品牌|牌子|logo|字号)|登记簿[^。;]{0,16}我(?:们|司|方)的?[^,。;]{0,6}(?:商标|牌子|品牌)[^,。;]{0,4}(?:属于|归|是|在|登记)|["」』”]\s?(?:已经?)?[被让][^,。;]{1,40}?(?:注册|登记)(?:了|掉|走|成)?(?=$|[,。;])|抢(?:先|走|占|着)?(?:一步)?[^,。;]{0,3}(?:注册|申请|登记|登了|注了)|(?:商标|牌子|品牌|字号|logo)[^,。;]{0,4}(?:被(?:人|别人|他们|经销商|代理商)?|还能|让人)抢(?!劫|购)|(?:商标|牌子|品牌|logo)[^,。;]{0,20}(?:被|让人|给人)抢(?!劫|购)|(?:brand|logo|mark|商标|牌子|品牌)[^,。;]{0,20}被[^,。;]{0,20}(?:register|注册|登记|申请(?![^,。;]{0,6}(?:撤|无效|宣告|禁令))|squat)(?!权|证|有效|商标)|(?:抢在我们|先我们|赶在我们|比我们)[^,。;]{0,6}(?:注册|登记|申请)|(?:顶|打|借)着我们的?(?:商标|牌子|品牌|名字|招牌)[^,。;]{0,4}(?:注册|登记|申请)|(?:拿|用|把|将|以)了?(?:我们|我司|我方|我|our )(?:家|的)?[^,。;]{0,12}(?:去|来|先)[^,。;]{0,10}(?:注册|登记|申请(?!许可))|(?:拿|用|把|将)(?:我们|我司|我方|我|our )(?:家|的)?[^,。;]{0,8}(?:商标|牌子|品牌|logo|名字|字号|招牌|mark|brand)[^,。;]{0,8}(?:注册(?!作废|无效|撤)|登记|登(?:到|在|他|了|上)|申请|注了|报了|报上|注上|递上)|(?:注册|登记|登|挂|申请|弄|写)[^,。;]{0,6}(?:他|她|自己|别人|个人|代理|老板|经销商|老婆|太太)[^,。;]{0,4}(?:名下|头上)|注册成(?:了|为)?(?:(?:他们?的|自己的)?商标|他|她|自己|个人)|(?:登记|报|弄)成了?(?:他|她|自己|人家|个人)|(?:商标|牌子|品牌|logo)[^,。;]{0,6}(?:被|让|给)[^,。;]{0,20}(?:注|报|登)(?:了|掉|走|上)|(?:登记|注册)(?:掉|走)|(?:人家|别人|他们?|对方|同行|代理|经销商)(?:(?!建议|让我|叫我|提醒|要我|说)[^,。;]){0,8}先(?:登记|注册|申请)|(?:被|让)[^,。;]{0,14}登记(?:了|掉|走|成|为)|(?:用|以)[^,。;我]{0,6}(?:名字|名义)[^,。;]{0,4}注册|商标[^,。;]{0,6}(?:他|她|代理|经销商|别人|人家)[^,。;]{0,4}(?:注册|登记)的/g,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'squatting',
    pattern:
      /(?:trader|agent|distributor|dealer|importer|partner|competitor|someone|somebody|firm|company|shop|wholesaler|retailer|licensee|supplier) (?:has |had |have )?(?:already )?(?:filed|registered|grabbed) (?:it|them)|(?:he|she|they|who|distributor|agent|dealer|partner|importer) (?:has |have |had )?(?:already )?registered (?:it|them|this|the (?:mark|brand|name))|beat us to (?:it|the)|registered (?:it |them )?(?:himself|herself|themselves)|secretly registered|(?:(?<!\b(?:to|we|should|can|must|i) )register(?:ed|s|ing)?|trademarked|filed for|filed(?= our)|(?<!\bwe (?:have |had )?)applied for|snapped up|grabbed) (?:(?!against|opposition|revocation|cancell?ation|invalid|nullity|a? ?declaration)[\w-]+ ){0,2}?(?:our|my|the company's) (?:[\w-]+ ){0,3}?(?:logo|brand|mark|trade ?mark|name)(?! (?:opposition|application was))|(?<!\b(?:opposition|objection|cancell?ation|revocation|invalidity|action|petition|complaint|request|application)s? (?:against|to|of|over|on|for) )(?:our|my) (?:[\w-]+ ){0,2}(?:brand|mark|name|logo|trade ?mark) (?:\w+ ){0,4}(?:registered|filed|grabbed|snatched|hijacked|taken)(?: \w+){0,3} (?:by|in (?:his|her|their|its)|under)|(?:as|in) (?:his|her|their|its) own(?: name)?|in (?:his|her) [\w']+ name|register\w* (?:it )?(?:for|to) (?:himself|herself|themselves|itself)|(?:take|took|taken|steal|stole|cop(?:y|ied|ies)) (?:my|our) (?:logo|brand|name|mark|trade ?mark)(?: name)? and (?:then )?register\w*|(?:our|my) (?:own )?(?:trade ?mark|brand|name|logo),? (?:which|that) (?:he|she|they) (?:has |had |have )?registered|(?:put|put in) (?:his|her|their|its) (?:own )?name|(?:his|her|their|its) own name (?:on|as)|(?:trade ?mark|brand|mark|name|logo) (?:that |which )?(?:he|she|they) (?:has |had )?registered/g,
  },
  {
    procedure: 'opposition',
    pattern:
      /(?<!管辖权?|没有|无|提出执行|权属)异议(?!期满|股东)|fight(?:s|ing)? (?:our|the) (?:[\w-]+ ){0,2}(?:mark|logo|application|registration)|opposition|oppos(?:e|ed|es|ing)(?![a-z])(?! (?:the |this |that )?(?:seizure|detention|destruction|injunction))|oppos(?:e|ed|es|ing|ition)(?=[\u4e00-\u9fff])|objects?(?:ed|ing|ion)?s? to [^.;]{0,30}(?:application|registration)|pre-grant|post-grant opp\w*|notice of threatened opposition|einspruch|widerspruch|oposici[oó]n|oposiç|oposizione|异議/g,
  },
  {
    procedure: 'opposition',
    pattern: /nine[- ]months?|9[- ]months?|[九9]个月/g,
    needs: /(?<![a-z])epo(?![a-z])|欧洲专利局|欧专局|european patent/,
  },
  {
    // Opposition in everyday words: somebody is against a registration or a grant.
    procedure: 'opposition',
    pattern:
      /反对(?!派|者|垄断|不正当)|提(?:出|交|了|起)?(?:个)?反对|不(?:同意|让|许|准|肯)[^,。;]{0,12}(?:牌子|商标|品牌|专利|外观|名字)[^,。;]{0,6}(?:注册|授权|下证)|(?:公告|公示|公布|初审|初步审定)[^。;]{0,40}(?:拦(?:住|下)|挡(?:住|下)|不同意)|公告(?:期|中)[^,。;]{0,12}(?:反对|拦|阻|挡|挑战)|(?:拦|阻止|挡)(?:住|下|掉)?[^,。;]{0,12}(?:注册|授权|下证)|(?:stop|prevent|block)(?:s|ped|ping)? [^.;]{0,40}(?:from (?:getting|registering|obtaining)|registration|being (?:registered|granted))|(?:keep|stop|prevent|block)[^.;]{0,40} from (?:registering|getting|obtaining)/g,
    needs: REGISTERED_AWAY_FROM_CUSTOMS,
  },
  {
    procedure: 'invalidation',
    pattern:
      /(?<!合同|协议|申诉|沟通|协商|投诉|条款|判定|谈判|催告|被判定|认定条码|反诉[^,。;]{0,8})无效(?!反诉|抗辩|投诉|申诉|沟通|果|条码)|宣告[^,。;]{0,12}失效|撤三|撤销(?!审决|判决|原判|起诉|投诉|诉求|下架|案件|处罚)|[三五35]年(?:连续)?[都也]?(?:不|没|未)(?:有)?使?用|连续三年|单方(?:再审|复审)|revocation|revok(?:e|ed|ing)|annul(?:ment|led|ling)?(?![a-z])|declar\w+ null|null and void|nullity|\brectification (?:of|against|petition)|rectification(?=$|[,。;\u4e00-\u9fff])|(?:把|将)(?:我们|我司|我方)[^,。;]{0,8}(?:注册|商标|专利|外观)[^,。;]{0,3}撤(?:掉|了|销)|\bimpeach\w*|\bdeclar\w+ (?:the|our|its|this) [\w -]{1,30}\b(?:void|null|invalid|lapsed|revoked|expired)\b|\bwant of use\b|商标评定|被评定|废止|non-use/g,
    needs: REGISTERED_RIGHT,
  },
  {
    // As people say it in Chinese.
    procedure: 'invalidation',
    pattern:
      /不使用取消|举发|废(?:掉|了(?=$|[,。;]))|搞无效|作废(?!合同|协议|订单)|不该(?:授权|注册|给)|(?:打|搞|弄|干|灭|废|拿|(?:想|要|给|能)撤)(?:掉|翻|下来|垮)(?!我们?的(?:链接|店))|(?:让|把|使|令)[^,。;]{0,14}(?:作废|失效)|(?:注册|专利|商标)[^,。;]{0,6}(?:作废|注销)|(?:要求|申请|请求)注销/g,
    needs: REGISTERED_RIGHT,
  },
  {
    // As people say it in English, and terms of foreign courts and offices.
    procedure: 'invalidation',
    pattern:
      /(?<!\b(?:think|believe|convinced|argue)\b[^.;]{0,30})invalid(?:ity|ation|ate|ated|ates|ating)?(?![a-z])|knock(?:ed|ing)? (?:it |them )?out|kill (?:the|an?|this|that|his|their) (?:\w+ )?(?:patent|mark|trade)|attack(?:ing)? (?:the|an?|his|their) (?:\w+ )?(?:patent|mark|trade)|\b(?:our|my) (?:[\w-]+ ){0,4}(?:patents?|marks?|trade ?marks?|designs?|registrations?) (?:is|are|was|were|has been|have been|is being) (?:\w+ )?(?:attacked|challenged|contested)\b|nichtigkeit\w*|löschung\w*|nulidad|nullité|nulidade|nullità|expung\w+|struck off the register|rectification of the register|declared void|\bcancell?ing ["']/g,
    needs: REGISTERED_RIGHT,
  },
  {
    procedure: 'invalidation',
    pattern:
      /cancell?ation(?= (?:runs|ends|expires|is|was|by|against|at|in|before|claim|applicant|case|matter)\b)|cancel(?:l?ation|l?ed|l?ing)?(?=\s?[\u4e00-\u9fff]| (?:it|them)\b| (?:his|their|its|her|that|this|my) | action| petition| proceeding| request| application| a | the | our | an | of | filed|$|[.,;])/g,
    needs: REGISTERED_RIGHT,
  },
  {
    procedure: 'invalidation',
    pattern:
      /inter partes review|post[- ]grant review|ex parte reexam\w*|(?<![a-z])ptab(?![a-z])|\b(?:the|an?|our|his|their|its) iprs?(?= (?:we|they|he|was|is|has|of|on|by|that|request)\b)|双方复审|nullity|提(?:起|出)?无效(?!反诉|抗辩)|无效宣告|宣告无效|撤销诉讼|撤销之诉|无效之诉|无效审判|invalidation trial|(?<![a-z])iprs?(?= (?:petition|proceeding|against|filed|trial)|程序|请求|挑战|复审)|提(?:起|了|出)?iprs?(?![a-z])|(?<![a-z])iprs?(?![a-z])(?=[^,。;]{0,12}(?:无效|打掉|挑战|challeng|专利|patent))|(?:用|走|打|做|file|an?|via|by)\s?(?:an? |一个|个)?iprs?(?![a-z])|审判部[^,。;]{0,10}无效/g,
  },
  {
    // In answer to an opposition, where the text calls it nothing else.
    procedure: 'opposition',
    pattern: /counterstatement/g,
  },
]
