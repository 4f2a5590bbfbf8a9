/**
 * The whole order of a round once the driven stops have a new one. A stop that was not planned stays behind the one it
 * followed; one whose neighbours before it all left the round comes first. No depot is lost or doubled.
 */
export const wholeOrder = (
  former: readonly string[],
  planned: ReadonlySet<string>,
  order: readonly string[],
): readonly string[] => {
  const here = new Set(order)
  const followers = new Map<string | null, string[]>()
  let anchor: string | null = null
  for (const depot of former) {
    if (here.has(depot)) anchor = depot
    else if (!planned.has(depot)) followers.set(anchor, [...(followers.get(anchor) ?? []), depot])
  }
  return [
    ...(followers.get(null) ?? []),
    ...order.flatMap((depot) => [depot, ...(followers.get(depot) ?? [])]),
  ]
}
