import { fold } from '../../kernel/fold.ts'

type Named = { readonly name: string; readonly email: string }

/**
 * The people of a household, each with the account they sign in with: the one under their address, otherwise the one
 * under their name. `others` sign in to the same pages and are nobody of whom the household knows.
 */
export const pairedWithSignIns = <P extends Named, S extends Named>(
  people: readonly P[],
  signIns: readonly S[],
): {
  readonly people: readonly { readonly person: P; readonly signIn: S | undefined }[]
  readonly others: readonly S[]
} => {
  const free = new Set(signIns)
  const take = (fits: (one: S) => boolean): S | undefined => {
    const found = [...free].find(fits)
    if (found !== undefined) free.delete(found)
    return found
  }
  const byEmail = people.map((person) => take(({ email }) => person.email !== '' && email === person.email))
  const paired = people.map((person, n) => ({
    person,
    signIn: byEmail[n] ?? take(({ name }) => fold(name) === fold(person.name)),
  }))
  return { people: paired, others: [...free] }
}
