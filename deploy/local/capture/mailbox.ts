import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type CapturedSms, type Message, readMail } from './message.ts'

/** The messages kept, newest first, in memory and in a folder so that they survive a restart. */
export interface Mailbox {
  readonly all: () => readonly Message[]
  readonly find: (id: string) => Message | undefined
  readonly keepMail: (raw: Buffer, to: readonly string[]) => Promise<void>
  readonly keepSms: (sms: { readonly to: string; readonly text: string; readonly sender?: string }) => void
}

interface StoredMail {
  readonly kind: 'mail'
  readonly id: string
  readonly at: number
  readonly to: readonly string[]
  readonly raw: string
}

const KEPT_MAX = 500

/** Opens the folder and reads what it holds; the oldest messages beyond five hundred go. */
export const openMailbox = async (folder: string, nowMs: () => number): Promise<Mailbox> => {
  mkdirSync(folder, { recursive: true })
  const messages: Message[] = []
  let count = 0
  const newId = () => `${nowMs().toString(36)}-${(count++).toString(36)}`
  const fileOf = (id: string) => path.join(folder, `${id}.json`)
  const keep = (message: Message, stored: StoredMail | CapturedSms) => {
    writeFileSync(fileOf(message.id), JSON.stringify(stored))
    messages.unshift(message)
    for (const old of messages.splice(KEPT_MAX)) rmSync(fileOf(old.id), { force: true })
  }
  for (const stored of readFolder(folder)) messages.push(await restore(stored))
  messages.sort((a, b) => b.at - a.at)
  return {
    all: () => messages,
    find: (id) => messages.find((message) => message.id === id),
    keepMail: async (raw, to) => {
      const envelope = { id: newId(), at: nowMs(), to }
      keep(await readMail(raw, envelope), { kind: 'mail', ...envelope, raw: raw.toString('base64') })
    },
    keepSms: ({ to, text, sender = '' }) => {
      const sms: CapturedSms = { kind: 'sms', id: newId(), at: nowMs(), from: sender, to: [to], text }
      keep(sms, sms)
    },
  }
}

const readFolder = (folder: string): readonly (StoredMail | CapturedSms)[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        return [JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as StoredMail | CapturedSms]
      } catch {
        // Cut short by a kill in the middle of writing: it is only a copy to look at.
        return []
      }
    })

const restore = async (stored: StoredMail | CapturedSms): Promise<Message> =>
  stored.kind === 'sms'
    ? stored
    : readMail(Buffer.from(stored.raw, 'base64'), { id: stored.id, at: stored.at, to: stored.to })
