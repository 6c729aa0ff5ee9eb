import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server.js'
import { describe, expect, it } from 'vitest'
import type { Section } from '../../../app/domain/matching/response.ts'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { EmptySection, type WhyEmpty } from '../../../app/matching/empty-section.tsx'

registerTexts('zh-CN', zhCN)

const pageOf = (section: Section, why: WhyEmpty, hasBothSides = false) =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <EmptySection section={section} why={why} hasBothSides={hasBothSides} editAt={null} />
    </StaticRouter>,
  )

describe('an empty section', () => {
  it('speaks of its own kind only: others may have such work and be listed beside it', () => {
    const without = { constraint: 'competence', without: 2 } as const
    expect(pageOf('experts', without)).toContain('名录里还没有专家在这些国家（地区）办过')
    expect(pageOf('overseas', without)).toContain('名录里还没有境外机构在这些国家（地区）办过')
    expect(pageOf('thinkTanks', without)).toContain('名录里还没有智库研究')
    expect(pageOf('thinkTanks', without)).not.toContain('办过')
  })

  it('of 1+1 tells a side that is missing from two that stand apart', () => {
    const none = { constraint: 'competence', without: 0 } as const
    expect(pageOf('pairings', none)).toContain('至少有一方，名录里还没有机构')
    const apart = pageOf('pairings', none, true)
    expect(apart).toContain('没有两家能在同一个国家（地区）')
    expect(apart).not.toContain('名录里还没有')
  })

  it('says a condition of those who were left when it came to it, not of all', () => {
    expect(pageOf('overseas', { constraint: 'admission', without: 1 })).toContain(
      '办过这类案件的境外机构，逐条筛选后剩下的执业资格都已过期。 不看这一条，能找到 1 个。',
    )
  })
})
