import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { useT } from '../i18n/context.tsx'
import { HomeAudiences } from '../site/home-audiences.tsx'
import { HomeMethod } from '../site/home-method.tsx'
import { HomeNumbers } from '../site/home-numbers.tsx'
import { HomeSearch } from '../site/home-search.tsx'
import { HomeSituations } from '../site/home-situations.tsx'
import { countDirectory } from '../site/queries.server.ts'
import { LinkButton } from '../ui/button.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, now } = context.app
  return json({ numbers: await countDirectory(db, shanghaiDay(now())) })
}

export default function Home() {
  const { numbers } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="home">
      <div className="home-top">
        <div>
          <h1>{t('home.title')}</h1>
          <p className="home-lede">{t('home.lede')}</p>
          <p className="home-start">
            <LinkButton to="/disputes/new">{t('home.start')}</LinkButton>
            <span className="quiet small">{t('home.startHint')}</span>
          </p>
          <HomeSearch />
        </div>
        <HomeNumbers numbers={numbers} />
      </div>
      <HomeSituations />
      <HomeMethod />
      <HomeAudiences />
    </div>
  )
}
