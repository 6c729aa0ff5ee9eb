/**
 * What people choose who do not want to choose, in English and in Chinese habits: NCSC's and the yearly published
 * lists of the most frequent passwords, as the words that are left when figures and signs around them are taken away.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passwd passphrase secret letmein welcome admin administrator root toor superuser login signin
  default guest user username test testing tester temp temporary changeme change example sample demo
  qwerty qwertyuiop qwertyuiopasdfghjkl asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qazwsxedcrfv qwerasdf
  qwerasdfzxcv asdfzxcv poiuytrewq mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl
  abcdefghijklmnopqrstuvwxyz iloveyou iloveu loveyou lovely love sunshine princess dragon monkey football baseball
  basketball superman batman starwars pokemon master shadow michael jennifer jordan ashley daniel hunter trustno
  whatever freedom computer internet google facebook microsoft windows samsung iphone android apple amazon alibaba
  taobao tencent weixin wechat baidu huawei xiaomi qq
  woaini woaiwojia woaizhongguo woaishanghai woshishei wodemima mima nihao nihaoma aini caonima zhongguo zhonghua
  shanghai beijing pudong lingang guangzhou shenzhen hangzhou jiayou xiexie laopo laogong baobao baobei mama baba
  wangwei zhangwei liwei lilei zhangsan lisi wangwu
  lianqiao zhishichanquan patent trademark copyright lawyer attorney lawfirm office company centre center
  spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday january february march april
  june july august september october november december
  correcthorsebatterystaple thequickbrownfox thisismypassword mypassword yourpassword newpassword oldpassword
  ilovemyself iamthebest letmeinplease opensesame nopassword nevermind helloworld hello goodbye goodmorning
  p a s x`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Rows of keys and other orders that fingers know. */
export const COMMON_RUNS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9j0',
  '31415926535897932384626433',
  '5201314',
  '1314520',
]
