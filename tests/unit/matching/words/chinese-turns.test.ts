import { describe, expect, it } from 'vitest'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'

const NOW = new Date('2026-11-27T02:00:00Z')
const read = (text: string) => {
  const { request } = readWords(text, NOW)
  return { ...request, opponents: request.opponents?.map(({ name }) => name) }
}

describe('turns of Chinese speech', () => {
  it.each([
    [
      '越南海关和经济警察上门查我们仓库，经理被带走，说是假冒商标',
      { procedure: 'criminal', role: 'respondent' },
    ],
    [
      '我们在墨尔本告他们专利侵权，对方反诉我们专利无效，怎么应对',
      { procedure: 'litigation', role: 'claimant' },
    ],
    ['比利时的代理商登记了我们的牌子，他反过来不让我们卖', { procedure: 'squatting', role: 'claimant' }],
    ['对方说专利是他们的，要求把专利过户，德国专利局', { procedure: 'ownership', role: 'respondent' }],
    ['产品出口前想看看有没有落入别人在日本的专利', { procedure: 'compliance' }],
    ['收到日本特许厅的驳回通知，商标，没有对手，怎么答复审查员', { procedure: 'compliance' }],
    ['Autodesk委托的律所来信，说我们泰国工厂装了盗版，要补买许可', { procedure: 'licensing' }],
    ['专利和商标一起被告，法院是里昂的，请先推荐诉讼律师，以后再提无效', { procedure: 'litigation' }],
  ])('tell the procedure in %s', (text, request) => {
    expect(read(text)).toMatchObject(request)
  })

  it.each([
    ['蒙特利尔的批发商没有授权就卖我们的品种苗，想告', 'claimant'],
    ['柏林展会上看到隔壁展台摆着我们的专利产品，想让组委会撤掉', 'claimant'],
    ['菲律宾的工厂图纸被前厂长带走，去了隔壁厂，想申请禁令', 'claimant'],
    ['被许可人少报销量，我们想派审计，专利许可', 'claimant'],
    ['收到瑞士法院寄来的文件，Helvetia Tools AG申请临时禁令，说我们钻头侵犯专利', 'respondent'],
    ['我被指定为一起SIAC仲裁的独立专家，想了解专利费率', 'neutral'],
    ['我们不是当事人，法院要我们提供销售数据，美国德州东区', undefined],
  ])('tell the side in %s', (text, role) => {
    expect(read(text).role).toBe(role)
  })

  it.each([
    ['我们在芬兰、瑞典都有分公司，现在爱沙尼亚法院有个专利诉讼', ['ee']],
    ['我方在澳门，天猫店被投诉盗图', ['cn']],
    ['HKIAC仲裁，许可合同适用英国法，对方是喀山的Volgamash', ['hk']],
    ['被许可方停止支付提成，准备按JCAA仲裁条款提请仲裁', ['jp']],
    ['哥伦比亚没纠纷，智利也没有。只有秘鲁海关扣了我们的货', ['pe']],
  ])('tell where in %s', (text, places) => {
    expect(read(text).jurisdictions).toEqual(places)
  })

  it.each([
    ['对造为旭光化工，台湾智财法院，专利侵权，我司刚收到起诉状', ['旭光化工']],
    ['LG化学通知要对我司做专利许可费审计', ['LG化学']],
    ['员工离职后把源代码卖给了硅谷的Pixelmesh，想起诉', ['Pixelmesh']],
    ['想对一个叫“KAIYUAN”的商标提异议，申请人是Rimu Foods Ltd', ['Rimu Foods Ltd']],
    ['现在起诉我们专利侵权的是一家美国公司', undefined],
  ])('tell whom it is against in %s', (text, names) => {
    expect(read(text).opponents).toEqual(names)
  })
})
