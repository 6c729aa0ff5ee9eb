import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Door, openDoor } from '../../../app/http/door.server.ts'

let door: Door

beforeEach(async () => {
  door = await openDoor('127.0.0.1', 0)
})
afterEach(() => door.close())

const BROWSER = { accept: 'text/html,application/xhtml+xml' }

it('tells a browser in both languages that the site is starting, and has it ask again', async () => {
  const response = await fetch(`${door.url}/disputes`, { headers: BROWSER })
  expect(response.status).toBe(503)
  expect(response.headers.get('refresh')).toBe('5')
  const page = await response.text()
  expect(page).toContain('<h1>联桥正在启动</h1>')
  expect(page).toContain('<h2>Lianqiao is starting</h2>')
})

it('does not take a form away that was sent meanwhile, and says that it was not received', async () => {
  const response = await fetch(`${door.url}/disputes`, { method: 'POST', headers: BROWSER, body: 'title=a' })
  expect(response.status).toBe(503)
  expect(response.headers.get('refresh')).toBeNull()
  expect(await response.text()).toContain('What you sent was not received')
})

it('tells a program when to come back, and that the process lives', async () => {
  const accept = 'text/html, application/json'
  const response = await fetch(`${door.url}/api/v1/matches`, { method: 'POST', headers: { accept } })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 503, code: 'starting' })
  const ready = await fetch(`${door.url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'starting' }])
  const alive = await fetch(`${door.url}/healthz`)
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }])
})
