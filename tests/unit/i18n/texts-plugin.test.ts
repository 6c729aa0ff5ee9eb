import { describe, expect, it } from 'vitest'
import { areasNamed, areasOfTexts, shipTexts } from '../../../app/i18n/texts-plugin.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'

const FOLDER = new URL('../../../app/i18n/zh-CN/', import.meta.url)
const AREAS = ['shell', 'disputes', 'whyNot']

describe('the texts that a page is sent', () => {
  it('are named after files, one file a group', () => {
    expect(areasOfTexts(FOLDER).sort()).toEqual(Object.keys(zhCN).sort())
  })

  it.each([
    ["t('disputes.list.title')", ['disputes']],
    ['translateMessage(t, `whyNot.because.$' + '{code}`)', ['whyNot']],
    ['t("shell.brand") + t("disputes.field.title") + t("shell.brand")', ['shell', 'disputes']],
    ['actor.disputes.length', []],
    ["'olddisputes.list'", []],
  ])('are those of the groups named in %s', (source, areas) => {
    expect(areasNamed(source, AREAS)).toEqual(areas)
  })

  it('are left out of the server, which has them all, and of the texts themselves', () => {
    const transform = shipTexts(FOLDER).transform as (code: string, id: string, options?: object) => unknown
    const code = "t('disputes.list.title')"
    expect(transform(code, '/x/app/routes/a.tsx')).toMatchObject({
      code: `import 'virtual:texts/disputes';${code}`,
    })
    expect(transform(code, '/x/app/routes/a.tsx', { ssr: true })).toBeNull()
    expect(transform(code, '/x/app/i18n/zh-CN/a.ts')).toBeNull()
    expect(transform('plain()', '/x/app/routes/a.tsx')).toBeNull()
  })
})
