/** The first version of each checklist: `code, zh, en, what shows it (zh, en), may not apply`. */
type Line = [code: string, zh: string, en: string, evidenceZh: string, evidenceEn: string, mayNotApply?: true]

const licence: Line = [
  'licence_current',
  '所申报的执业资格均在有效期内',
  'Every admission that is claimed is in force',
  '执业证、年检记录或登记机关的公开查询结果',
  'Licence, annual check or the register’s public answer',
  true,
]
const languages: Line = [
  'languages',
  '至少一种外语可作为工作语言；境外申请人至少能用英语或中文工作',
  'At least one foreign working language; applicants abroad work in English or Chinese',
  '证书、外文法律文书或面谈记录',
  'Certificate, legal writing in that language, or a record of an interview',
]
const commitments: Line = [
  'commitments',
  '已承诺如实申报、按时回应、回避利益冲突、收费公开',
  'Has committed to truthful statements, timely answers, avoiding conflicts and open fees',
  '申请表中的声明',
  'The declarations in the application',
]
const conflicts: Line = [
  'conflicts_disclosed',
  '已说明可能影响公正的任职、投资和代理关系',
  'Has disclosed posts, holdings and mandates that might affect impartiality',
  '利益关系说明，与公开登记信息核对',
  'The disclosure, compared with public registers',
]

const PROVIDER: Line[] = [
  [
    'years',
    '依法设立并执业满三年',
    'Lawfully established and in practice for three years',
    '登记证照、设立日期',
    'Registration and date of foundation',
  ],
  [
    'matters',
    '近五年办理过至少三件海外知识产权案件，且至少一件已核实',
    'At least three overseas IP matters in the last five years, of which one is verified',
    '判决、裁定、官方公告，或委托与结案材料',
    'Judgments, decisions, official notices, or papers of mandate and closure',
  ],
  [
    'no_penalty',
    '近三年未受行政处罚或行业惩戒',
    'No administrative or professional penalty in the last three years',
    '无处罚声明，与主管机关公开信息核对',
    'The declaration, compared with the authority’s public record',
  ],
  licence,
  [
    'insurance_current',
    '执业责任保险在有效期内，保额与所办案件相称',
    'Professional indemnity in force, with cover that fits the matters taken',
    '保险单',
    'Policy',
    true,
  ],
  languages,
  conflicts,
  commitments,
]

const EXPERT: Line[] = [
  [
    'years',
    '从事知识产权实务、审判、教学或研究满五年',
    'Five years of practice, judging, teaching or research in IP',
    '任职证明、执业证、职称证书',
    'Proof of posts, licence, academic title',
  ],
  [
    'matters',
    '近五年参与过海外知识产权案件或专项研究',
    'Took part in overseas IP matters or studies in the last five years',
    '裁判文书、委托材料、研究成果',
    'Decisions, mandates, published studies',
  ],
  [
    'no_discipline',
    '近三年未受纪律、行政或刑事处分',
    'No disciplinary, administrative or criminal sanction in the last three years',
    '声明及所在单位意见',
    'The declaration and the opinion of the recommending unit',
  ],
  licence,
  languages,
  conflicts,
  commitments,
]

const THINK_TANK: Line[] = [
  [
    'legal_body',
    '依法登记，或由高校、科研机构正式设立',
    'Registered by law, or formally set up by a university or research body',
    '登记证书或设立文件',
    'Certificate of registration or founding document',
  ],
  [
    'people',
    '有不少于五名专职研究人员',
    'At least five full-time researchers',
    '人员名单及任职证明',
    'List of people with proof of posts',
  ],
  [
    'publications',
    '近三年公开发表过海外知识产权研究成果',
    'Published research on overseas IP in the last three years',
    '出版物、报告或论文',
    'Publications, reports or papers',
  ],
  languages,
  conflicts,
  commitments,
]

const itemsOf = (lines: Line[]) =>
  JSON.stringify(
    lines.map(([code, zh, en, evidenceZh, evidenceEn, mayNotApply]) => ({
      code,
      zh,
      en,
      evidenceZh,
      evidenceEn,
      mayNotApply: mayNotApply === true,
    })),
  )

/** Version 1 of every checklist, as rows. */
export const FIRST_CRITERIA = [
  { kind: 'expert', items: itemsOf(EXPERT) },
  { kind: 'provider', items: itemsOf(PROVIDER) },
  { kind: 'think_tank', items: itemsOf(THINK_TANK) },
].map((row) => ({
  ...row,
  version: 1,
  in_force_from: '2026-01-01',
  issued_by: null,
  created_at: '2026-01-01T00:00:00.000Z',
}))
