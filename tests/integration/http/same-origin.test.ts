import { describe, expect, it } from 'vitest'
import { isForeign } from '../../../app/http/same-origin.server.ts'

const host = 'lianqiao.example'
const cookie = '__Host-session=x'

describe('a request that another site may have sent', () => {
  it.each([
    [
      'a page, from anywhere',
      'GET',
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', cookie },
    ],
    ['HEAD', 'HEAD', { 'sec-fetch-site': 'cross-site', cookie }],
    ['the same origin', 'POST', { origin: `https://${host}`, cookie }],
    ['the same host over plain http', 'POST', { origin: `http://${host}`, cookie }],
    ['the default port, written out', 'POST', { origin: `https://${host}`, host: `${host}:443`, cookie }],
    ['Sec-Fetch-Site: same-origin alone', 'POST', { 'sec-fetch-site': 'same-origin', cookie }],
    ['Sec-Fetch-Site: none', 'POST', { 'sec-fetch-site': 'none', cookie }],
    ['no header and no cookie', 'POST', {}],
    ['a bearer token, from anywhere', 'POST', { authorization: 'Bearer t', origin: 'https://evil.example' }],
    ['a bearer token beside a cookie', 'DELETE', { authorization: 'bearer t', cookie }],
  ])('lets pass: %s', (_what, method, headers) => {
    expect(isForeign(method, { host, ...headers })).toBe(false)
  })

  it.each([
    ['cross-site with a cookie', 'POST', { 'sec-fetch-site': 'cross-site', cookie }],
    ['cross-site without a cookie', 'POST', { 'sec-fetch-site': 'cross-site' }],
    [
      'cross-site that claims our origin',
      'POST',
      { 'sec-fetch-site': 'cross-site', origin: `https://${host}` },
    ],
    ['a foreign origin without a cookie', 'POST', { origin: 'https://evil.example' }],
    [
      'a foreign origin that says same-origin',
      'PUT',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a neighbour on the same site', 'PATCH', { 'sec-fetch-site': 'same-site', cookie }],
    ['the same host on another port', 'POST', { origin: `https://${host}:8443`, cookie }],
    ['a host that begins like ours', 'POST', { origin: `https://${host}.evil.example` }],
    ['an opaque origin', 'POST', { origin: 'null', cookie }],
    ['an origin that is none', 'POST', { origin: 'nonsense', cookie }],
    ['neither header, with a cookie', 'DELETE', { cookie }],
    ['another scheme of authorization', 'POST', { authorization: 'Basic x', 'sec-fetch-site': 'cross-site' }],
    ['a made-up method', 'PROPFIND', { origin: 'https://evil.example' }],
  ])('refuses: %s', (_what, method, headers) => {
    expect(isForeign(method, { host, ...headers })).toBe(true)
  })

  it('refuses an origin when the request names no host', () => {
    expect(isForeign('POST', { origin: `https://${host}` })).toBe(true)
  })
})
