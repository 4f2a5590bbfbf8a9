import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { announce } from './announce.ts'
import { prepareDemo } from './demo/prepare-demo.ts'
import { whenNpmIsGone } from './npm-ancestor.ts'
import { type Options, readOptions } from './options.ts'
import { type Place, placeAt } from './place.ts'
import { runningSupervisor } from './run-file.ts'
import { type Sentences, sentencesFor } from './sentences.ts'
import { type Running, startEverything } from './supervisor.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { sentenceFor, Troubled, troubleIn } from './trouble.ts'

/** `npm start`: starts everything, tells where it is, and stops everything again. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const STOP_MAX_MS = 4_500

const main = async (): Promise<void> => {
  const say = sentencesFor(process.env)
  const terminal = openTerminal(process.stdout, process.stderr)
  const options = readOptions(
    process.argv.slice(2),
    process.env,
    fileURLToPath(new URL('../../', import.meta.url)),
  )
  if (!options.ok) {
    const { refusal } = options
    terminal.complain(
      refusal.kind === 'not-a-port' ? say.notAPort(refusal.value) : say.unknownOption(refusal.detail),
    )
    process.exit(2)
  }
  if (options.value.help) {
    terminal.say(say.help)
    return
  }
  await run(options.value, say, terminal)
}

const run = async (options: Options, say: Sentences, terminal: Terminal): Promise<void> => {
  const place = placeAt(options.data, options.port)
  try {
    if (options.reset && !(await reset(place, options, say, terminal))) return
    const leaveAtOnce = () => process.exit(130)
    for (const signal of SIGNALS) process.on(signal, leaveAtOnce)
    const running = await startEverything({ options, place, say, terminal })
    for (const signal of SIGNALS) process.off(signal, leaveAtOnce)
    stopOnSignals(running, say, terminal)
    await prepareDemo({ running, place, say, terminal, withData: options.demo === 'full' })
    announce(place, say, terminal)
    terminal.complain(say.engineLost(await running.lost))
    await running.stop()
    process.exit(1)
  } catch (error) {
    terminal.complain(sentenceFor(troubleIn(error), say))
    process.exit(1)
  }
}

const reset = async (
  place: Place,
  options: Options,
  say: Sentences,
  terminal: Terminal,
): Promise<boolean> => {
  const other = runningSupervisor(place.runFile)
  if (other)
    throw new Troubled({ kind: 'already-running', pid: other.pid, url: `http://localhost:${other.port}/` })
  if (!options.agreed && !(await agreed(place, say, terminal))) {
    process.exitCode = 1
    return false
  }
  for (const entry of place.everything) rmSync(entry, { recursive: true, force: true })
  return true
}

const agreed = async (place: Place, say: Sentences, terminal: Terminal): Promise<boolean> => {
  if (!process.stdin.isTTY) {
    terminal.complain(say.resetNeedsYes)
    return false
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await prompt.question(say.resetQuestion(place.data))
  prompt.close()
  const yes = /^\s*(o|oui|y|yes)\s*$/i.test(answer)
  if (!yes) terminal.say(say.resetRefused)
  return yes
}

const stopOnSignals = (running: Running, say: Sentences, terminal: Terminal): void => {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    terminal.say(say.stopping)
    // Whoever has not left by then leaves with us, because the channels close.
    setTimeout(() => process.exit(0), STOP_MAX_MS).unref()
    await running.stop()
    terminal.say(say.stopped)
    process.exit(0)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  whenNpmIsGone(stop)
}

await main()
