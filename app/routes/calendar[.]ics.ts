import type { LoaderFunctionArgs } from '@remix-run/node'
import { hashOfSecret } from '../accounts/secret.server.ts'
import { feedReader, writeFeed } from '../deadlines/feed.server.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'

/** The deadlines behind a secret link, for calendar programs: the key stands in the query, which no log keeps. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const { searchParams, origin } = new URL(request.url)
  const reader = await feedReader(app.db, hashOfSecret(searchParams.get('key') ?? ''))
  const t = serverTranslator(reader.locale)
  const words = {
    name: t('deadlines.feed.name'),
    answer: t('deadlines.feed.answer'),
    supplement: t('deadlines.feed.supplement'),
    changes: t('deadlines.feed.changes'),
    deadline: (title: string) => t('deadlines.feed.deadline', { title }),
    numbered: (what: string, reference: string) => t('deadlines.feed.numbered', { what, reference }),
  }
  const site = app.environment.publicUrl ?? origin
  const feed = await writeFeed(app.db, reader, words, (path) => site + path, app.now())
  return new Response(feed, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
