import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { idsFrom } from '#kernel/ids'
import { committer, createTable, openTable, type Table } from '#platform/dynamo'
import { testEngine } from '#testing'
import {
  createGarden,
  type GardenDraft,
  type GardensNeeds,
  openGardens,
  provisionGarden,
  resumeGardens,
  startGarden,
  stopGarden,
} from './index.ts'

const draft: GardenDraft = {
  slug: 'vallee',
  name: 'Jardin de la Vallée',
  website: '',
  administrator: { name: 'Inès Morel', email: 'ines@example.org' },
}
type StepName = 'prepare' | 'realm' | 'run' | 'account' | 'found' | 'letter'

let table: Table
let needs: GardensNeeds
let done: StepName[]
let breaking: StepName | undefined
let background: (() => Promise<void>)[]
let number = 0

beforeAll(async () => {
  const endpoint = await testEngine()
  const address = { endpoint, table: 'cabas-control-test' }
  await createTable(address)
  table = openTable(address)
})

beforeEach(() => {
  done = []
  background = []
  breaking = undefined
  needs = onTable()
  number += 1
})

/** The outside as a list of what it was asked, one of which may break. */
const onTable = (): GardensNeeds => {
  const step = async (name: StepName): Promise<void> => {
    if (breaking === name) throw new Error(`no ${name} for password=hunter2`)
    done.push(name)
  }
  return {
    gardens: openGardens(table),
    commit: committer(table, {
      actor: { id: 'platform', name: 'Cabas' },
      nowMs: () => 1_700_000_000_000,
      newId: idsFrom(Date.now, (length) => crypto.getRandomValues(new Uint8Array(length))),
    }),
    runner: {
      prepare: () => step('prepare'),
      run: async () => {
        await step('run')
        return { url: 'http://127.0.0.1:1' }
      },
      stop: async () => {},
      statusOf: () => undefined,
    },
    signIn: {
      putRealm: () => step('realm'),
      openAccount: async () => {
        await step('account')
        return { subject: 's-1', invitationUrl: 'http://x/invitations/1' }
      },
    },
    found: () => step('found'),
    writeToAdministrator: () => step('letter'),
    nowMs: () => 1_700_000_000_000,
    address: (slug) => `http://localhost/g/${slug}/`,
    visitorEmail: '',
    productVersion: '0.0.0',
    presentable: (text) => text.replace(/password=\S+/, 'password=[redacted]'),
    // Gardens of the tests before stand in the same table; they are none of this one's.
    inBackground: (name, run) => name === slug() && background.push(() => run(needs)),
  }
}

const slug = () => `vallee-${number}`
const ask = () => createGarden(needs, { ...draft, slug: slug() })
const work = async () => {
  for (const run of background.splice(0)) await run()
}
const record = async () => {
  const found = await needs.gardens.find(slug())
  if (!found) throw new Error('no record')
  return found
}

const ALL: StepName[] = ['prepare', 'realm', 'run', 'account', 'found', 'letter']

describe('making a garden', () => {
  it('answers at once, then takes every step in order and writes to the administrator', async () => {
    expect(await ask()).toMatchObject({ ok: true, value: { state: 'creating' } })
    expect(done).toEqual([])
    await work()
    expect(done).toEqual(ALL)
    expect(await record()).toMatchObject({ state: 'running', lastError: null, invitedAt: 1_700_000_000_000 })
  })

  it('refuses a name that is taken', async () => {
    await ask()
    expect(await ask()).toMatchObject({ ok: false, refusal: { kind: 'already-exists' } })
  })

  it.each(ALL)(
    'that breaks at "%s" says why without secrets, and starting it again takes it up',
    async (step) => {
      breaking = step
      await ask()
      await work()
      expect(await record()).toMatchObject({
        state: 'failed',
        lastError: `no ${step} for password=[redacted]`,
      })
      breaking = undefined
      done = []
      expect((await startGarden(needs, slug())).ok).toBe(true)
      await work()
      expect(done).toEqual(ALL)
      expect(await record()).toMatchObject({ state: 'running', lastError: null })
    },
  )

  it('that was cut off by a kill is taken up when the platform starts again', async () => {
    await ask()
    background = []
    await resumeGardens(needs)
    await work()
    expect((await record()).state).toBe('running')
    expect(done).toEqual(ALL)
  })

  it('founds and writes once only: a later start of the platform brings up the process and no letter', async () => {
    await ask()
    await work()
    done = []
    const before = await record()
    await provisionGarden(needs, slug())
    expect(done).toEqual(['prepare', 'realm', 'run'])
    expect(await record()).toEqual(before)
  })
})

describe('a garden that runs', () => {
  it('is stopped, is left alone by the platform’s start, and is started again', async () => {
    await ask()
    await work()
    expect(await stopGarden(needs, slug())).toMatchObject({ ok: true, value: { state: 'stopped' } })
    expect(await stopGarden(needs, slug())).toMatchObject({ refusal: { kind: 'garden-already-stopped' } })
    done = []
    await provisionGarden(needs, slug())
    expect(done).toEqual([])
    expect((await startGarden(needs, slug())).ok).toBe(true)
    await work()
    expect(await record()).toMatchObject({ state: 'running' })
  })

  it('stays wished for when its process does not come up: the runner goes on trying', async () => {
    await ask()
    await work()
    breaking = 'run'
    await provisionGarden(needs, slug())
    expect(await record()).toMatchObject({ state: 'running', lastError: 'no run for password=[redacted]' })
  })

  it('may not be stopped while it is being made, nor started while it runs, nor found where it is not', async () => {
    await ask()
    expect(await stopGarden(needs, slug())).toMatchObject({ refusal: { kind: 'garden-being-created' } })
    await work()
    expect(await startGarden(needs, slug())).toMatchObject({ refusal: { kind: 'garden-already-running' } })
    expect(await startGarden(needs, 'nowhere')).toMatchObject({ refusal: { kind: 'not-found' } })
  })

  it('stopped in the middle of its making after a failure stays stopped', async () => {
    breaking = 'found'
    await ask()
    await work()
    expect((await stopGarden(needs, slug())).ok).toBe(true)
    breaking = undefined
    await provisionGarden(needs, slug())
    expect((await record()).state).toBe('stopped')
  })
})
