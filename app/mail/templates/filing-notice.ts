import type { LetterTemplate } from '../letter.ts'

/** `news`: `unreached` for the centre, where nobody can sign in for the enterprise; absent for the enterprise itself. */
type Values = { path: string; news?: string }

const forCentre = ({ news }: Values) => news === 'unreached'

/**
 * Tells an enterprise that a filing abroad against it was reported, and that a draft is prepared; or the centre, where
 * the enterprise has nobody to tell.
 */
export const filingNotice: LetterTemplate<Values> = {
  'zh-CN': {
    subject: (values) =>
      forCentre(values)
        ? '境外立案信息涉及一家没有账号的企业，请联系'
        : '指导中心提示：境外可能有针对贵企业的案件',
    body: (values, address) =>
      forCentre(values)
        ? [
            '一条境外立案信息涉及一家已登记的企业，草稿已经备好，但企业还没有能登录的账号，没有人收到通知。请联系企业，并邀请其管理员：',
            address(values.path),
            '境外期限往往很短，请尽快联系。账号开通后，系统会自动通知企业。',
          ]
        : [
            '指导中心收到一条境外立案信息，可能与贵企业有关。已为您准备好一份纠纷草稿，请登录核对：',
            address(values.path),
            '如果与贵企业无关，撤回草稿即可。境外期限往往很短，请尽快查看。',
          ],
  },
  en: {
    subject: (values) =>
      forCentre(values)
        ? 'A filing abroad concerns an enterprise without an account: please get in touch'
        : 'From the centre: there may be a case abroad against your enterprise',
    body: (values, address) =>
      forCentre(values)
        ? [
            'A report of a filing abroad concerns an enterprise on record. A draft has been prepared, but nobody can sign in for the enterprise, so nobody was told. Please get in touch and invite its administrator:',
            address(values.path),
            'Time limits abroad are often short, so please do so soon. Once an account is opened, the enterprise is told by itself.',
          ]
        : [
            'The centre has received a report of a filing abroad that may concern your enterprise. A draft has been prepared; sign in to check it:',
            address(values.path),
            'If it does not concern you, withdraw the draft. Time limits abroad are often short, so please look soon.',
          ],
  },
}
