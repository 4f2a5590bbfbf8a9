/** Says lines, and shows what takes a while on a line that is replaced. */
export interface Terminal {
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  /** Shows `text(seconds)` until the work is done; where nobody watches, only its first line. */
  readonly during: <T>(text: (seconds: number) => string, work: Promise<T>) => Promise<T>
}

const EVERY_MS = 1_000
const CLEAR = '\r\u001b[2K'

/** The terminal of this process. */
export const openTerminal = (out: NodeJS.WriteStream, problems: NodeJS.WriteStream): Terminal => {
  let progress = ''
  const wipe = () => {
    if (progress && out.isTTY) out.write(CLEAR)
  }
  const say = (line: string) => {
    wipe()
    out.write(`${line}\n`)
    if (progress && out.isTTY) out.write(progress)
  }
  return {
    say,
    complain: (line) => {
      wipe()
      problems.write(`${line}\n`)
    },
    during: async (text, work) => {
      const beganMs = performance.now()
      const show = () => {
        wipe()
        progress = text(Math.round((performance.now() - beganMs) / 1000))
        if (out.isTTY) out.write(progress)
      }
      if (!out.isTTY) out.write(`${text(0)}\n`)
      show()
      const timer = setInterval(show, EVERY_MS)
      try {
        return await work
      } finally {
        clearInterval(timer)
        wipe()
        progress = ''
      }
    },
  }
}
