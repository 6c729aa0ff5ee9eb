import { expect, it } from 'vitest'
import { pagesToShow } from '../../../app/ui/pages-to-show.ts'

it.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [2, 9, [1, 2, 3, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('page %i of %i links %j', (page, pages, shown) => expect(pagesToShow(page, pages)).toEqual(shown))
