const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, '$1 [redacted]'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[redacted token]'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g, '[redacted IBAN]'],
  [
    /\b(password|passwd|secret|token|code_verifier|cookie|authorization)("?\s*[=:]\s*"?)[^\s"&,;}]+/gi,
    '$1$2[redacted]',
  ],
  [/(\/feeds\/)[\w-]{16,}/g, '$1[redacted]'],
  [/(\/invitations\/)[\w-]{16,}/g, '$1[redacted]'],
]

/** The text without credentials, tokens, bank accounts and secret addresses, so that it may be logged or shown. */
export const redacted = (text: string): string =>
  SECRETS.reduce((clean, [form, replacement]) => clean.replace(form, replacement), text)
