import { useLoaderData } from '@remix-run/react'

/** Twenty rows, as many as a page of the directory shows, from nowhere. */
export const loader = () =>
  Array.from({ length: 20 }, (_, i) => ({ id: i, name: `Row ${i}`, city: `City ${i}` }))

export default function Index() {
  const rows = useLoaderData<typeof loader>()
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.name}</td>
            <td>{row.city}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
