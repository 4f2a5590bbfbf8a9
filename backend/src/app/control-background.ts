/** Begins a piece of work under a name. */
export type BackgroundWork = (name: string, run: () => Promise<void>) => void

/** Work that goes on after the answer: one piece at a time per name, in the order asked. */
export const backgroundWork = (
  onFailure: (name: string, error: unknown) => void,
): {
  readonly work: BackgroundWork
  readonly settled: () => Promise<void>
} => {
  const running = new Map<string, Promise<void>>()
  const work: BackgroundWork = (name, run) => {
    const before = running.get(name) ?? Promise.resolve()
    const turn = before.then(run).catch((error: unknown) => onFailure(name, error))
    running.set(name, turn)
    turn.finally(() => {
      if (running.get(name) === turn) running.delete(name)
    })
  }
  const settled = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values())
  }
  return { work, settled }
}
