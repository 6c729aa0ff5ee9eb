import { redirect } from '@remix-run/node'

/** The directory opens on its first list. */
export function loader() {
  return redirect('/directory/experts')
}
