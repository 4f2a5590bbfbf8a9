import { emailIn, httpAddressIn, phoneIn } from './contact.ts'
import { ok, type Result, refused } from './result.ts'

/** One thing wrong in one field: `path` names the field, `kind` the situation, the rest are its figures. */
export interface FieldProblem {
  readonly path: string
  readonly kind: string
  readonly [figure: string]: string | number
}

/** The refusal of a form: everything that is wrong, at once. */
export interface InvalidInput {
  readonly kind: 'invalid-input'
  readonly fields: readonly FieldProblem[]
}

/** What a text field allows; without `required` it may be empty. */
export interface TextLimits {
  readonly max: number
  readonly required?: boolean
}

/** Reads the fields of one form, each as it should be kept, and collects what is wrong with them. */
export interface Checking {
  readonly refuse: (path: string, kind: string, figures?: Readonly<Record<string, string | number>>) => void
  /** One line: outer and doubled spaces go. Refuses `required`, `too-long`. */
  readonly text: (path: string, value: string, limits: TextLimits) => string
  /** Several lines. Refuses `required`, `too-long`. */
  readonly lines: (path: string, value: string, limits: TextLimits) => string
  /** A short identifier for addresses and sheets. Refuses `required`, `not-a-code`. */
  readonly code: (path: string, value: string) => string
  /** Lower case. Refuses `required`, `not-an-email`. */
  readonly email: (path: string, value: string, required?: boolean) => string
  /** International form, `+33639980001`. Refuses `required`, `not-a-phone`. */
  readonly phone: (path: string, value: string, required?: boolean) => string
  /** With its scheme. Refuses `not-a-website`. */
  readonly website: (path: string, value: string) => string
  /** `#rrggbb` in lower case. Refuses `not-a-colour`. */
  readonly colour: (path: string, value: string) => string
  /** A whole number within both bounds. Refuses `not-whole`, `out-of-range`. */
  readonly whole: (path: string, value: number, min: number, max: number) => number
  /** A number within both bounds, or null. Refuses `out-of-range`. */
  readonly within: (path: string, value: number | null, min: number, max: number) => number | null
  /** One of the words. Refuses `not-allowed-value`. */
  readonly oneOf: <T extends string>(path: string, value: string, allowed: readonly T[]) => T
  /** The value when nothing was wrong, otherwise all problems. */
  readonly result: <T>(value: T) => Result<T, InvalidInput>
}

const CODE = /^[\p{L}\d][\p{L}\d._-]{0,19}$/u
const COLOUR = /^#[0-9a-f]{6}$/
const CONTROL = /[\p{Cc}\p{Cs}]/gu
const CONTROL_BUT_LINES = /(?!\n)[\p{Cc}\p{Cs}]/gu

/** Begins to read a form. */
export const checking = (): Checking => {
  const problems: FieldProblem[] = []
  const refuse: Checking['refuse'] = (path, kind, figures = {}) => {
    problems.push({ ...figures, path, kind })
  }
  return {
    refuse,
    ...textChecks(refuse),
    ...contactChecks(refuse),
    ...valueChecks(refuse),
    result: (value) =>
      problems.length > 0 ? refused({ kind: 'invalid-input', fields: problems }) : ok(value),
  }
}

const textChecks = (refuse: Checking['refuse']): Pick<Checking, 'text' | 'lines' | 'code'> => {
  const limited = (path: string, text: string, { max, required = false }: TextLimits) => {
    if (required && text === '') refuse(path, 'required')
    if (text.length > max) refuse(path, 'too-long', { max, length: text.length })
    return text
  }
  return {
    text: (path, value, limits) =>
      limited(path, value.normalize('NFC').replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim(), limits),
    lines: (path, value, limits) => {
      const text = value.normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL_BUT_LINES, ' ').trim()
      return limited(path, text, limits)
    },
    code: (path, value) => {
      const code = value.normalize('NFC').trim()
      if (code === '') refuse(path, 'required')
      else if (!CODE.test(code)) refuse(path, 'not-a-code', { max: 20 })
      return code
    },
  }
}

const contactChecks = (refuse: Checking['refuse']): Pick<Checking, 'email' | 'phone' | 'website'> => {
  const read = (path: string, value: string, required: boolean, kind: string, parsed: string | undefined) => {
    if (value.trim() === '') {
      if (required) refuse(path, 'required')
      return ''
    }
    if (parsed === undefined) refuse(path, kind)
    return parsed ?? value
  }
  return {
    email: (path, value, required = false) => read(path, value, required, 'not-an-email', emailIn(value)),
    phone: (path, value, required = false) => read(path, value, required, 'not-a-phone', phoneIn(value)),
    website: (path, value) => read(path, value, false, 'not-a-website', httpAddressIn(value)),
  }
}

const valueChecks = (
  refuse: Checking['refuse'],
): Pick<Checking, 'colour' | 'whole' | 'within' | 'oneOf'> => ({
  colour: (path, value) => {
    const colour = value.trim().toLowerCase()
    if (!COLOUR.test(colour)) refuse(path, 'not-a-colour')
    return colour
  },
  whole: (path, value, min, max) => {
    if (!Number.isInteger(value)) refuse(path, 'not-whole')
    else if (value < min || value > max) refuse(path, 'out-of-range', { min, max })
    return value
  },
  within: (path, value, min, max) => {
    if (value !== null && !(value >= min && value <= max)) refuse(path, 'out-of-range', { min, max })
    return value
  },
  oneOf: (path, value, allowed) => {
    const found = allowed.find((word) => word === value)
    if (found === undefined) refuse(path, 'not-allowed-value', { allowed: allowed.join(', ') })
    return found ?? (value as (typeof allowed)[number])
  },
})
