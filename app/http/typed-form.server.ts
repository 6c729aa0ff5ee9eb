/** The text fields of a form that was sent, each '' where it is missing; a file is no text. */
export async function typedForm<N extends string>(
  request: Request,
  names: readonly N[],
): Promise<Record<N, string>> {
  const form = await request.formData()
  const text = (name: N): [N, string] => {
    const value = form.get(name)
    return [name, typeof value === 'string' ? value : '']
  }
  return Object.fromEntries(names.map(text)) as Record<N, string>
}
