import type { MetaFunction } from '@remix-run/node'
import { pageTitle } from '../i18n/page-title.ts'
import { AccessibilityPage } from '../site/accessibility-page.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('site.accessibility.title'))

export default AccessibilityPage
