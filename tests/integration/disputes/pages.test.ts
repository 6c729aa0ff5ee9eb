import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestSupplement } from '../../../app/disputes/acceptance.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { conflict, domesticProvider, matter, pairing, populate, provider } from '../../support/world.ts'
import { cookiesOf, openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

let site: TestSite
let member: Person
let manager: Person

beforeAll(async () => {
  site = await openTestSite()
  await populate(site.app, [
    domesticProvider('d-1'),
    provider('o-1', { name: { zh: '第一所', en: 'First & <b>Firm</b>' } }),
    provider('o-2', { name: { en: 'Second Firm' } }),
    provider('o-acme', { name: { en: 'Acme’s own firm' } }),
    ...['d-1', 'o-1', 'o-2', 'o-acme'].map((party) =>
      matter(`m-${party}`, party, { client: 'Secret Client Ltd', opponent: 'Secret Opponent Ltd' }),
    ),
    matter('m-o-1-more', 'o-1', { client: 'Secret Client Two' }),
    ...['m-told-1', 'm-told-2'].map((ref) =>
      matter(ref, 'o-2', {
        ...{
          jurisdiction: 'jp',
          procedure: 'litigation',
          role: 'respondent',
          client: `Secret Client of ${ref}`,
        },
        ...{ forum: 'Secret Court', docket: ref, filedOn: '2022-01-01', closedOn: '2024-03-05' },
      }),
    ),
    matter('m-told-3', 'o-2', {
      ...{ jurisdiction: 'jp', procedure: 'litigation', verification: 'public_record' },
      ...{ forum: '东京地方裁判所', docket: '令和5年(ワ)7', filedOn: '2023-01-09' },
    }),
    pairing('x-1', 'd-1', 'o-1'),
    conflict('o-acme', 'Acme Corp'),
  ])
  member = await signedIn(site, 'enterprise_member')
  manager = await signedIn(site, 'manager')
}, 120_000)
afterAll(() => site?.close())

const DISPUTE = { jurisdiction: 'us', ipType: 'patent', title: '美国专利 "一"', opponents: 'Acme Corp' }

const submit = async (fields: Record<string, string>, person: Person | null, path = '/disputes/new') =>
  post(site.url + path, fields, person ? { cookie: person.cookie } : {})

async function bring(fields: Record<string, string> = {}): Promise<string> {
  const answer = await submit({ ...DISPUTE, ...fields }, member)
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}

/** The page at `path` after English was chosen on it, which sends its form. @param cookie what the browser has */
async function inEnglishAfter(fields: Record<string, string>, path: string, cookie = member.cookie) {
  const switched = cookiesOf(await post(site.url + path, { ...fields, lang: 'en' }, { cookie }))
  const kept = ['lang', '__Host-kept-form'].map((name) => switched.get(name)!.split(';')[0])
  return mainOf(await fetch(site.url + path, { headers: { cookie: [member.cookie, ...kept].join('; ') } }))
}

/** The words on the buttons that a page puts first. */
const solid = (html: string) =>
  Array.from(html.matchAll(/class="button button-solid"[^>]*>([^<]*)</g), ([, words]) => words)

/** What is read of a page. */
const mainText = (html: string) => html.replaceAll(/<[^>]*>/g, '')

/** What a page's form sends when nobody has touched it and another language is chosen. */
function lines(html: string): Record<string, string> {
  const fields: [string, string][] = [['lang', 'en']]
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name && (!input.includes('type="checkbox"') || input.includes('checked=""'))) {
      fields.push([name, /value="([^"]*)"/.exec(input)?.[1]?.replaceAll('&quot;', '"') ?? ''])
    }
  }
  for (const [, name, text] of html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)) {
    fields.push([name!, text!.trim()])
  }
  for (const [, name, options] of html.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*selected=""[^>]*>/.exec(options!)?.[0] ?? /<option[^>]*>/.exec(options!)![0]
    fields.push([name!, /value="([^"]*)"/.exec(chosen)![1]!])
  }
  return Object.fromEntries(fields)
}

describe('the page', () => {
  it('marks what was written in the other language for a reader of this one', async () => {
    const description = '我司在美国亚马逊的店铺被冻结，请协助尽快应诉并解冻账户。'
    const at = (await bring({ description })).split('/matches/')[0]!
    const marked = '<span class="written-in quiet small" lang="en">Written in Chinese</span>'
    const english = await mainOf(await member.open(at, 'en'))
    expect(english).toContain(`<p class="written" lang="zh-CN">${marked}${description}</p>`)
    expect(english).toMatch(/<h1 lang="zh-CN">美国专利/)
    expect(await mainOf(await member.open(at))).toContain(`<p class="written">${description}</p>`)
  })

  it('calls a dispute that got no title by its place and right in the reader’s language, here and in lists', async () => {
    const at = (await bring({ title: '', procedure: 'udrp' })).split('/matches/')[0]!
    for (const path of [at, '/disputes', `${at}/files`, '/home']) {
      const english = await mainOf(await member.open(path, 'en'))
      expect(english).toContain('Patent domain name dispute (UDRP): United States')
      expect(english).not.toContain('美国专利域名争议')
      expect(await mainOf(await member.open(path))).toContain('美国专利域名争议（UDRP）')
    }
    const form = await mainOf(await member.open(`${at}/edit`, 'en'))
    expect(form).toMatch(/<input[^>]*id="title"[^>]*value=""/)
  })

  it('asks the enterprise for further material before anything else, and tells staff for whom they wait', async () => {
    const at = (await bring()).split('/matches/')[0]!
    const id = at.split('/').at(-1)!
    const { db, now } = site.app
    const { version } = await getDispute(db, manager.actor, id)
    await requestSupplement(db, manager.actor, id, { version, points: ['授权书'] }, now())
    const [own, staff] = await Promise.all([member, manager].map(async (who) => mainOf(await who.open(at))))
    expect(own).toContain('指导中心请您补充材料')
    expect(solid(own!)).toEqual(['现在补充'])
    expect(staff).toContain('等待企业补充材料')
    expect(staff).not.toContain('请您')
    expect(staff).not.toContain('现在补充')
    expect(staff).toMatch(/<a class="button button-quiet"[^>]*\/supplement">代企业登记补充</)
    expect(solid(staff!)).toEqual(['查看匹配结果'])
  })
})

it('a draft says what has not been filled in, and that it may be submitted once both required parts are', async () => {
  const draft = async (fields: Record<string, string>) => {
    const key = newId(site.app.now())
    await submit({ key, title: '草稿', opponents: '', ...fields, intent: 'save-draft' }, member)
    return mainText(await mainOf(await member.open(`/disputes/${key}`)))
  }
  const empty = await draft({})
  expect(empty).toContain('国家（地区）未填写权利与程序未填写')
  expect(empty).toContain('标“必填”的两项填好即可提交')
  const ready = await draft({ jurisdiction: 'us', ipType: 'patent' })
  expect(ready).toContain('两项必填均已填好，可以提交')
  expect(ready).not.toContain('标“必填”')
})

it.each(['edit', 'files', 'research'])(
  'the way back from %s is called by what the reader finds there: one’s own disputes, or everybody’s',
  async (room) => {
    const at = (await bring()).split('/matches/')[0]!
    const [own, staff] = await Promise.all(
      [member, manager].map(async (who) => mainText(await mainOf(await who.open(`${at}/${room}`)))),
    )
    expect(own).toContain('我的纠纷')
    expect(staff).toContain('全部纠纷')
    expect(staff).not.toContain('我的纠纷')
  },
)

it('the way back from a dispute that staff describe leads to everybody’s', async () => {
  const page = mainText(await mainOf(await manager.open('/disputes/new')))
  expect(page).toContain('全部纠纷')
  expect(page).not.toContain('我的纠纷')
})

describe('an entry of the directory', () => {
  it('leads staff to its administration, and nobody else', async () => {
    expect(await mainOf(await manager.open('/directory/providers/o-1'))).toContain('href="/staff/listings/')
    expect(await mainOf(await member.open('/directory/providers/o-1'))).not.toContain('/staff/listings/')
  })
})

describe('the form', () => {
  it('is filled in from its address', async () => {
    const page = await mainOf(
      await member.open('/disputes/new?jurisdiction=de&jurisdiction=up&ipType=patent&procedure=udrp'),
    )
    for (const value of ['de', 'up', 'patent']) {
      expect(page).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${value}"`))
    }
    expect(page).not.toMatch(/<input[^>]*checked=""[^>]*value="us"/)
    expect(page).toMatch(/<option[^>]*value="udrp"[^>]*selected/)
  })

  it('comes back with what is missing, linked to where it is mended, and all that was typed', async () => {
    const answer = await submit({ opponents: 'Kept "Corp" <i>', ipType: 'patent', key: '' }, member)
    expect(answer.status).toBe(422)
    const page = await mainOf(answer)
    expect(page).toContain('href="#jurisdiction"')
    expect(page).toMatch(/id="jurisdiction"/)
    expect(page).toContain('Kept &quot;Corp&quot; &lt;i&gt;')
  })

  it('says of a megabyte of description how long it may be, and keeps the rest', async () => {
    const answer = await submit({ ...DISPUTE, description: '权'.repeat(350_000) }, member)
    expect(answer.status).toBe(422)
    const page = await mainOf(answer)
    expect(page).toContain('href="#description"')
    expect(page).toContain('350,000')
    expect(page).toContain('美国专利 &quot;一&quot;')
    expect(page).toContain('权'.repeat(20_000))
    expect(page).not.toContain('权'.repeat(20_001))
  })

  it('keeps what a visitor wrote until they have signed in, for their own browser alone', async () => {
    const answer = await submit({ ...DISPUTE, title: '登录前写的', description: '很长的经过' }, null)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?returnTo=%2Fdisputes%2Fnew$/)
    const kept = cookiesOf(answer).get('__Host-kept-form')!
    expect(kept).toMatch(/Secure.*HttpOnly.*SameSite=Lax/)
    const cookie = `${kept.split(';')[0]}; ${member.cookie}`
    const again = () => fetch(`${site.url}/disputes/new`, { headers: { cookie } })
    expect(await mainOf(await again())).toContain('登录前写的')
    expect(await mainOf(await member.open('/disputes/new'))).not.toContain('登录前写的')
    const rows = await site.app.db.selectFrom('kept_dispute_form').selectAll().execute()
    expect(rows.map((row) => row.id)).not.toContain(kept.split(/[=;]/)[1])
    const sent = await post(`${site.url}/disputes/new`, { ...DISPUTE, title: '登录前写的' }, { cookie })
    expect(sent.headers.get('location')).toMatch(/\/matches\//)
    expect(await mainOf(await again())).not.toContain('登录前写的')
  })

  it('keeps it too for whoever signs in by the link on top of the page', async () => {
    const page = await (await fetch(`${site.url}/disputes/new`)).text()
    expect(page).toMatch(/<button[^>]*form="dispute-form"[^>]*name="signIn"/)
    const answer = await submit({ ...DISPUTE, signIn: 'on' }, null)
    expect(answer.headers.get('location')).toBe('/sign-in?returnTo=%2Fdisputes%2Fnew')
    expect(cookiesOf(answer).has('__Host-kept-form')).toBe(true)
  })

  it('says to whoever signed in with it at once what is to be mended, and refuses the same when it is sent', async () => {
    const own = await site.app.db
      .selectFrom('enterprise')
      .select('name_zh')
      .where('id', '=', member.actor.enterpriseId)
      .executeTakeFirstOrThrow()
    const written = { ipType: 'patent', opponents: own.name_zh!, description: '经过在此', signIn: 'on' }
    const kept = cookiesOf(await submit(written, null))
      .get('__Host-kept-form')!
      .split(';')[0]!
    const mended = [`“${own.name_zh}”就是本企业`, '请选择纠纷发生的国家（地区）或组织']
    const signedInWith = { cookie: `${kept}; ${member.cookie}` }
    const form = await mainOf(await fetch(`${site.url}/disputes/new`, { headers: signedInWith }))
    for (const said of [...mended, '经过在此', 'href="#opponents"', 'href="#jurisdiction"']) {
      expect(form).toContain(said)
    }
    const { signIn: _, ...sent } = written
    const refused = await post(`${site.url}/disputes/new`, sent, signedInWith)
    expect(refused.status).toBe(422)
    const again = await mainOf(refused)
    for (const said of mended) expect(again).toContain(said)
    const english = { ...signedInWith, 'accept-language': 'en' }
    const inEnglish = await mainOf(await fetch(`${site.url}/disputes/new`, { headers: english }))
    expect(inEnglish).toContain(`“${own.name_zh}” is the enterprise itself`)
    // The same when the language is chosen on the page, which keeps what it shows for whoever is signed in now.
    const fields = { ...sent, checked: /name="checked" value="([^"]*)"/.exec(form)![1]! }
    const chosen = await inEnglishAfter(fields, '/disputes/new', signedInWith.cookie)
    expect(chosen).toContain(`“${own.name_zh}” is the enterprise itself`)
    expect(chosen).toContain('经过在此')
  })

  it.each([
    ['new', () => '/disputes/new'],
    ['edited', async () => `${(await bring()).replace(/\/matches.*/, '')}/edit`],
  ])('says again in another language what is to be mended, where it had said so, %s', async (_, address) => {
    const path = await address()
    const version = /name="version" value="(\d+)"/.exec(await (await member.open(path)).text())?.[1] ?? ''
    const sent = { ...DISPUTE, title: '题'.repeat(121), version }
    const refused = await mainOf(await submit(sent, member, path))
    expect(refused).toContain('name="checked" value="dispute"')
    const mend = 'Keep the title within 120 characters'
    expect(await inEnglishAfter({ ...sent, checked: 'dispute' }, path)).toContain(mend)
    expect(await inEnglishAfter(sent, path)).not.toContain(mend)
  })

  it('says nothing of what is still missing to whoever has sent nothing yet', async () => {
    const guest = await submit({ ipType: 'patent', signIn: 'on' }, null)
    const cookie = cookiesOf(guest).get('__Host-kept-form')!.split(';')[0]!
    const visitor = await mainOf(await fetch(`${site.url}/disputes/new`, { headers: { cookie } }))
    expect(visitor).not.toContain('error-summary')
    const switched = await submit({ ipType: 'patent', lang: 'en' }, member)
    const own = cookiesOf(switched).get('__Host-kept-form')!.split(';')[0]!
    const page = await fetch(`${site.url}/disputes/new`, { headers: { cookie: `${own}; ${member.cookie}` } })
    expect(await mainOf(page)).not.toContain('error-summary')
  })

  it('keeps nothing of a visitor’s form for longer than half a day', async () => {
    const before = site.app.now()
    const cookie = cookiesOf(await submit(DISPUTE, null))
      .get('__Host-kept-form')!
      .split(';')[0]!
    site.setNow(new Date(before.getTime() + 12 * 3_600_000))
    const page = await mainOf(await fetch(`${site.url}/disputes/new`, { headers: { cookie } }))
    site.setNow(before)
    expect(page).not.toContain(DISPUTE.title.slice(0, 4))
  })

  it('reads words into what is empty, and leaves what was chosen and typed', async () => {
    const words = '我司在慕尼黑展会上收到专利侵权临时禁令，对方是 Acme GmbH'
    const typed = { ...DISPUTE, ipType: 'trademark', wanted: '和解', budgetAmount: '30万', words }
    const answer = await submit({ ...typed, intent: 'read-words' }, member)
    expect(answer.status).toBe(200)
    const page = await mainOf(answer)
    for (const value of ['us', 'de', 'trademark', 'patent']) {
      expect(page).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${value}"`))
    }
    for (const kept of ['美国专利 &quot;一&quot;', 'Acme Corp\nAcme GmbH', '和解', '30万', words]) {
      expect(page).toContain(kept)
    }
    expect(page).toMatch(/已填入：[^。]*在哪里[^。]*对方名称/)
    expect(page).toMatch(/德国<q>慕尼黑<\/q>/)
    const long = await submit({ ...DISPUTE, words: '字'.repeat(20_001), intent: 'read-words' }, member)
    expect(long.status).toBe(422)
    expect(await mainOf(long)).toContain('href="#words"')
  })

  it('takes the urgent lane without losing what was typed, new and edited', async () => {
    const page = (await bring()).replace(/\/matches.*/, '')
    for (const form of ['/disputes/new', `${page}/edit`]) {
      const answer = await submit(
        { ...DISPUTE, version: '2', wanted: '解冻', intent: 'urgent-lane' },
        member,
        form,
      )
      expect(answer.status).toBe(200)
      const shown = await mainOf(answer)
      expect(shown).toMatch(/<input[^>]*name="urgent"[^>]*checked=""/)
      expect(shown).toContain('美国专利 &quot;一&quot;')
      expect(shown).toContain('解冻')
      expect(shown).toContain('等待期间，请先做这几件事')
    }
  })

  it('stands below its errors, which stand above both columns', async () => {
    const shown = await mainOf(await submit({ title: '题'.repeat(150) }, member))
    expect(shown.indexOf('error-summary')).toBeLessThan(shown.indexOf('with-aside'))
    expect(shown).toContain('href="#title"')
    expect(shown).toContain('题'.repeat(150))
  })

  it.each([
    ['new', () => '/disputes/new'],
    ['edited', async () => `${(await bring()).replace(/\/matches.*/, '')}/edit`],
  ])('survives a change of language and of type size, %s', async (_, address) => {
    const path = await address()
    const html = await (await member.open(path)).text()
    for (const name of ['lang', 'type']) {
      expect(html).toMatch(new RegExp(`<button[^>]*name="${name}"[^>]*form="dispute-form"`))
    }
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    const typed = { ...DISPUTE, title: '换语言前写的', words: '自己的话', version, lang: 'en' }
    const switched = await submit(typed, member, path)
    expect(switched.status).toBe(303)
    expect(switched.headers.get('location')).toBe(path)
    const cookies = cookiesOf(switched)
    const [lang, kept] = ['lang', '__Host-kept-form'].map((name) => cookies.get(name)!.split(';')[0])
    const open = (person: Person, at = path) =>
      fetch(site.url + at, { headers: { cookie: `${person.cookie}; ${lang}; ${kept}` } })
    const shown = await mainOf(await open(member))
    expect(shown).toContain('换语言前写的')
    expect(shown).toMatch(/<input[^>]*checked=""[^>]*value="us"/)
    expect(shown).toContain('still here')
    expect(await mainOf(await open(member, `${path}?empty=1`))).not.toContain('换语言前写的')
    expect(await mainOf(await open(manager))).not.toContain('换语言前写的')
    const untouched = await submit(lines(html), member, path)
    expect(cookiesOf(untouched).has('__Host-kept-form')).toBe(false)
    expect(untouched.headers.get('location')).toBe(path)
    const sent = await post(
      site.url + path,
      { ...DISPUTE, version, intent: 'save-draft' },
      { cookie: `${member.cookie}; ${kept}` },
    )
    expect(sent.status).toBe(303)
    expect(await mainOf(await open(member))).not.toContain('换语言前写的')
  })

  it('suggests the urgent lane where the answer is due before the ordinary one decides, until it is taken', async () => {
    const why = '案件答复期限不晚于普通通道决定受理的最后一天（2026-11-30）'
    const due = { respondDate: '2026-11-26', words: '补充一句' }
    const read = { ...DISPUTE, ...due, intent: 'read-words' }
    expect(await mainOf(await submit(read, member))).toContain(why)
    expect(await mainOf(await submit({ ...read, urgent: 'on' }, member))).not.toContain(why)
    expect(await mainOf(await submit({ ...read, respondDate: '2026-12-01' }, member))).not.toContain(why)
    const page = (await bring(due)).replace(/\/matches.*/, '')
    const shown = await mainOf(await member.open(page))
    expect(shown).toContain(why)
    expect(shown).toContain(`href="${page}/edit#urgent"`)
    expect(await mainOf(await manager.open('/staff?kind=intake'))).toContain(
      '案件答复期限：上海 2026-11-26 23:59',
    )
    expect(await mainOf(await manager.open('/staff/intake'))).toContain('案件答复期限：上海 2026-11-26 23:59')
    const form = await mainOf(await member.open(`${page}/edit`))
    expect(form).toContain(why)
    const version = /name="version" value="(\d+)"/.exec(form)![1]!
    await submit({ ...DISPUTE, ...due, urgent: 'on', version }, member, `${page}/edit`)
    expect(await mainOf(await member.open(page))).not.toContain(why)
  })

  it('has its answer deadline among its deadlines', async () => {
    const page = (
      await bring({ respondDate: '2026-12-20', respondTime: '17:00', respondZone: 'Europe/Berlin' })
    ).replace(/\/matches.*/, '')
    for (const path of [page, `${page}/deadlines`]) {
      const shown = await mainOf(await member.open(path))
      expect(shown).not.toContain('还没有记录期限')
      expect(shown).toMatch(/案件答复期限<\/th>[\s\S]*2026-12-20 17:00 柏林/)
    }
    await submit({ how: 'given', title: '先交的', day: '2026-12-10' }, member, `${page}/deadlines`)
    const both = await mainOf(await member.open(`${page}/deadlines`))
    expect(both.indexOf('先交的')).toBeLessThan(both.indexOf('2026-12-20 17:00'))
  })

  it('asks staff for whom they act', async () => {
    const enterprise = await site.app.db.selectFrom('enterprise').select('name_zh').executeTakeFirstOrThrow()
    const unknown = await submit({ ...DISPUTE, enterprise: '没有这家企业' }, manager)
    expect(unknown.status).toBe(422)
    expect(await mainOf(unknown)).toContain('href="#enterprise"')
    const known = await submit({ ...DISPUTE, enterprise: enterprise.name_zh!, title: '代办' }, manager)
    expect(known.status).toBe(303)
    const page = known.headers.get('location')!.replace(/\/matches.*/, '')
    expect(await mainOf(await member.open(page))).toContain('代办')
  })
})

describe('the result', () => {
  it('says why the first is first and the second second, with evidence and without names of clients', async () => {
    const html = await (await member.open(`${await bring()}?section=overseas`)).text()
    expect(html).toContain('第一所')
    expect(html).toMatch(/排第一：/)
    expect(html).toMatch(/排在上一位之后|与上一位同档/)
    // The first has a matter for one client more.
    expect(mainText(html)).toMatch(/排第一：依据的分量是 1\.\d\d（三档），第二位是 0\.\d\d（二档）。/)
    expect(mainText(html)).toMatch(/依据 2 件，计 1\.\d\d/)
    expect(html).toContain('m-o-1-more')
    expect(html).not.toMatch(/Secret (Client|Opponent)/)
  })

  it('tells the matters of one kind apart by month and side, of published decisions by forum and docket too', async () => {
    const html = await (await member.open(`${await bring({ jurisdiction: 'jp' })}?section=overseas`)).text()
    expect(html.match(/<strong>日本 · 专利 · 诉讼<\/strong>/g)).toHaveLength(1)
    expect(html).toContain('2024年3月办结 · 代理被申请人（被告） · 已核实 · 2 件 · 编号 m-told-1、m-told-2')
    expect(html).toContain('2023年1月立案 · 东京地方裁判所 令和5年(ワ)7 · 公开记录 · 编号 m-told-3')
    expect(html, 'what is not published stays with whoever was there').not.toContain('Secret Court')
  })

  it('tells an enterprise nothing of conflicts, anywhere in the page', async () => {
    const result = await bring()
    for (const section of ['pairings', 'overseas', 'experts']) {
      const html = await (await member.open(`${result}?section=${section}`)).text()
      expect(html).not.toMatch(/conflict|利益冲突|Acme’s own firm|o-acme/i)
      expect(html).toContain('本次不可用')
    }
    expect(await mainOf(await manager.open(result))).toContain('与当事人有利益冲突')
  })

  it('says against whom it was checked, and warns where nobody is named', async () => {
    const named = await mainOf(await member.open(await bring()))
    expect(named).toMatch(
      /已按对方（Acme Corp[^）]*）的名称、别名和关联公司逐家核对，不便与其对立的没有列出。/,
    )
    const unnamed = await mainOf(await member.open(await bring({ opponents: '' })))
    expect(unnamed).toContain('没有填写对方')
    expect(unnamed).toMatch(/href="\/disputes\/[^"]+\/edit#opponents"/)
  })

  it('says of an empty section what emptied it and where to change that', async () => {
    const result = await bring({ jurisdiction: 'is' })
    const page = await mainOf(await member.open(`${result}?section=overseas`))
    expect(page).toContain('这次没有合适的境外机构')
    expect(page).toMatch(/href="\/disputes\/[^"]+\/edit#jurisdiction"/)
  })

  it('compares two to four, and asks for more where one is ticked', async () => {
    const result = await bring()
    const two = await mainOf(await member.open(`${result}/compare?section=overseas&ref=o-1&ref=o-2&ref=no`))
    expect(two).toContain('第 1 位')
    expect(two).toContain('第 2 位')
    expect(two).toContain('依据的分量')
    const one = await mainOf(await member.open(`${result}/compare?section=overseas&ref=o-1`))
    expect(one).toContain('请勾选 2 至 4 个再比较')
  })

  it('keeps what was typed by whoever is overtaken by a colleague, and saves it when asked again', async () => {
    const page = (await bring()).replace(/\/matches.*/, '')
    const version = /name="version" value="(\d+)"/.exec(await mainOf(await member.open(`${page}/edit`)))![1]!
    const edit = (title: string, seen: string) =>
      submit({ ...DISPUTE, title, version: seen }, member, `${page}/edit`)
    expect((await edit('同事的标题', version)).status).toBe(303)
    const overtaken = await edit('我写了很久的标题', version)
    expect(overtaken.status).toBe(409)
    const shown = await mainOf(overtaken)
    expect(shown).toContain('value="我写了很久的标题"')
    expect(shown).toContain('修改了这起纠纷')
    const now = /name="version" value="(\d+)"/.exec(shown)![1]!
    expect((await edit('我写了很久的标题', now)).status).toBe(303)
    expect(await mainOf(await member.open(page))).toContain('我写了很久的标题')
  })

  it('submits a draft from the page that somebody went back to, as it is typed there now', async () => {
    const key = newId(site.app.now())
    const form = { ...DISPUTE, key, title: '先存草稿' }
    const page = `/disputes/${key}`
    expect((await submit({ ...form, intent: 'save-draft' }, member)).headers.get('location')).toContain(page)
    const corrected = { ...form, title: '再提交', opponents: 'Initech' }
    const submitted = await submit({ ...corrected, intent: 'dispute' }, member)
    expect(submitted.headers.get('location')).toContain(`${page}/matches/`)
    const { status, facts } = await getDispute(site.app.db, member.actor, key)
    expect([status, facts.title, facts.opponents[0]?.name]).toEqual(['submitted', '再提交', 'Initech'])
  })

  it('keeps what was typed in a form whose dispute was submitted with other words, and brings it when asked again', async () => {
    const key = newId(site.app.now())
    const form = { ...DISPUTE, key, title: '第一起', intent: 'dispute' }
    expect((await submit(form, member)).status).toBe(303)
    const again = await submit({ ...form, title: '第二起' }, member)
    expect(again.status).toBe(409)
    const shown = await mainOf(again)
    expect(shown).toContain('value="第二起"')
    expect(shown).toContain('如果这是另一起')
    const fresh = /name="key" value="([^"]+)"/.exec(shown)![1]!
    expect(fresh).not.toBe(key)
    expect((await submit({ ...form, title: '第二起', key: fresh }, member)).status).toBe(303)
    const titleOf = async (id: string) => (await getDispute(site.app.db, member.actor, id)).facts.title
    expect([await titleOf(key), await titleOf(fresh)]).toEqual(['第一起', '第二起'])
  })

  it('says when the dispute was edited after it', async () => {
    const result = await bring()
    const page = result.replace(/\/matches.*/, '')
    const before = site.app.now()
    site.setNow(new Date(before.getTime() + 60_000))
    const { version } = await getDispute(site.app.db, member.actor, page.split('/').pop()!)
    const edited = await submit(
      { ...DISPUTE, role: 'respondent', version: String(version) },
      member,
      `${page}/edit`,
    )
    site.setNow(before)
    expect(edited.status).toBe(303)
    expect(await mainOf(await member.open(result))).toContain('纠纷内容在这份结果之后改过')
  })
})

describe('recording an engagement', () => {
  it('leads from the result to its page, once', async () => {
    const result = await bring()
    const [, disputeId, runId] = /disputes\/([^/]+)\/matches\/([^/?]+)/.exec(result)!
    const query = new URLSearchParams({ run: runId!, section: 'overseas', ref: 'o-2' })
    const form = `/disputes/${disputeId}/engagements?${query}`
    const page = await mainOf(await member.open(form))
    expect(page).toContain('Second Firm')
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(page)![1]!
    const fields = { runId: runId!, section: 'overseas', ref: 'o-2', note: '约定 <b>', idempotencyKey: key }
    const recorded = await submit(fields, member, form)
    expect(recorded.status).toBe(303)
    const again = await submit(fields, member, form)
    expect(again.headers.get('location')).toBe(recorded.headers.get('location'))
    const engagement = await mainOf(await member.open(recorded.headers.get('location')!))
    expect(engagement).toContain('约定 &lt;b&gt;')
    expect(await mainOf(await member.open('/engagements'))).toContain('Second Firm')
    const late = await submit({ ...fields, idempotencyKey: 'another-key-of-a-form' }, member, form)
    expect(late.status).toBe(409)
    expect(await mainOf(late)).toContain('已有在办的委托')
  })

  it('keeps a note that is too long, and says so', async () => {
    const result = await bring()
    const [, disputeId, runId] = /disputes\/([^/]+)\/matches\/([^/?]+)/.exec(result)!
    const form = `/disputes/${disputeId}/engagements?${new URLSearchParams({ run: runId!, section: 'overseas', ref: 'o-1' })}`
    const fields = { runId: runId!, section: 'overseas', ref: 'o-1', idempotencyKey: 'key-of-a-form' }
    const answer = await submit({ ...fields, note: '长'.repeat(2_001) }, member, form)
    expect(answer.status).toBe(422)
    const page = await mainOf(answer)
    expect(page).toContain('href="#note"')
    expect(page).toContain('长'.repeat(2_001))
  })
})

it('keeps a second message that is sent from a page gone back to, and sends it when asked again', async () => {
  const result = await bring()
  const [, disputeId, runId] = /disputes\/([^/]+)\/matches\/([^/?]+)/.exec(result)!
  const chosen = {
    runId: runId!,
    section: 'overseas',
    ref: 'o-2',
    note: '',
    idempotencyKey: newId(site.app.now()),
  }
  const recorded = await submit(chosen, member, `/disputes/${disputeId}/engagements`)
  const page = `${recorded.headers.get('location')!.split('?')[0]}/messages`
  const idIn = (html: string) => /name="id" value="([^"]+)"/.exec(html)![1]!
  const id = idIn(await mainOf(await member.open(page)))
  const write = (body: string, as: string) => submit({ id: as, kind: 'message', body }, member, page)
  expect((await write('第一条', id)).status).toBe(303)
  expect((await write('第一条', id)).status).toBe(303)
  const other = await write('第二条', id)
  expect(other.status).toBe(409)
  const shown = await mainOf(other)
  expect(shown).toMatch(/<textarea[^>]*>\n?第二条</)
  expect(shown).toContain('确实要另加一笔，请再按一次')
  expect((await write('第二条', idIn(shown))).status).toBe(303)
  const messages = await mainOf(await member.open(page))
  expect([messages.split('第一条').length, messages.split('第二条').length]).toEqual([2, 2])
})

it('an expert’s, a provider’s or a think tank’s account is told where disputes are brought, and no more', async () => {
  const accounts = site.app.db.selectFrom('account').select('id').where('role', '=', 'provider_administrator')
  const known = await accounts.executeTakeFirst()
  if (!known) {
    await site.app.db
      .insertInto('account')
      .values({
        id: 'provider-account',
        name: '机构',
        role: 'provider_administrator',
        enterprise_id: null,
        party_id: null,
        demo: 1,
        created_at: site.app.now().toISOString(),
      })
      .execute()
  }
  const provider = await signedIn(site, 'provider_administrator')
  expect((await provider.open('/disputes/new')).status).toBe(200)
  for (const path of ['/disputes', '/engagements', await bring()]) {
    expect((await provider.open(path)).status, path).toBe(404)
  }
  expect((await submit(DISPUTE, provider)).status).toBe(404)
})
