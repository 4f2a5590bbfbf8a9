import { type DestinationStream, pino } from 'pino'
import { redacted } from './redacted.ts'

/** Writes what happened, one JSON object a line. Figures first, then the sentence for the operator. */
export interface Log {
  readonly info: (figures: object, sentence: string) => void
  readonly warn: (figures: object, sentence: string) => void
  readonly error: (figures: object, sentence: string) => void
  /** A log that says with each line what it is about, such as a request's id. */
  readonly about: (figures: object) => Log
}

/** `name` is the program's; `level` defaults to `info`. */
export interface LogSettings {
  readonly name: string
  readonly level?: 'info' | 'warn' | 'error' | 'silent'
  readonly to?: DestinationStream
}

const HIDDEN = ['authorization', 'cookie', 'set-cookie', 'password', 'secret', 'token', 'iban', 'bic']

/** Opens the log of a program: to standard output unless told otherwise, credentials and IBANs taken out. */
export const openLog = ({ name, level = 'info', to }: LogSettings): Log => {
  const settings = {
    name,
    level,
    base: { pid: process.pid },
    redact: { paths: HIDDEN.flatMap(everywhere), censor: '[redacted]' },
    serializers: { error: serializeError },
    hooks: { streamWrite: redacted },
  }
  return wrap(to ? pino(settings, to) : pino(settings))
}

const everywhere = (name: string): string[] => {
  const quoted = `["${name}"]`
  return [quoted, `*${quoted}`, `*.headers${quoted}`, `headers${quoted}`]
}

const serializeError = (error: unknown): object =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, cause: String(error.cause ?? '') }
    : { message: String(error) }

interface Pino {
  readonly info: (figures: object, sentence: string) => void
  readonly warn: (figures: object, sentence: string) => void
  readonly error: (figures: object, sentence: string) => void
  readonly child: (figures: object) => Pino
}

const wrap = (logger: Pino): Log => ({
  info: (figures, sentence) => logger.info(figures, sentence),
  warn: (figures, sentence) => logger.warn(figures, sentence),
  error: (figures, sentence) => logger.error(figures, sentence),
  about: (figures) => wrap(logger.child(figures)),
})
