import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maintenancePattern } from '#platform/dynamo'
import { csvBytes } from '#platform/sheets'
import { csvFile, gardenFiles, openRealGarden, type RealGarden, startIssuer, until } from '#testing'

const TODAY = '2025-06-03'
const LINES = 500
const CONNECTIONS = 6
/** Many processes on a machine that may be busy; each wait inside has its own end. */
const BUSY = { timeout: 120_000 }
let real: RealGarden

beforeAll(async () => {
  real = await openRealGarden(TODAY)
})
afterAll(() => real.close())

const outcomes = `/days/${TODAY}/rounds/MA/outcomes`
const importing = (files: object, key: string, dryRun = false) =>
  real.ask('alix', 'POST', '/imports', { json: { files, dryRun, year: 2025 }, key })

describe('500 lines marked delivered while everything is killed', () => {
  interface Told {
    readonly subscription: number
    readonly id: string
  }
  const mark = async (subscription: number): Promise<Told> => {
    const json = { subscription, outcome: 'delivered' }
    const answer = await real.ask('alix', 'POST', outcomes, { json, key: `delivered-${subscription}` })
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Told
  }
  const recorded = async () => {
    const answer = await real.ask('alix', 'GET', outcomes)
    return ((await answer.json()) as { items: Told[] }).items
  }
  const acknowledged = new Map<number, string>()

  /** Marks line after line over several connections, until all are marked or nobody answers any more. */
  const markAll = async (lines: readonly number[], onTold: (count: number) => void) => {
    const waiting = [...lines]
    const connection = async () => {
      for (let line = waiting.shift(); line !== undefined; line = waiting.shift()) {
        const told = await mark(line)
        acknowledged.set(told.subscription, told.id)
        onTold(acknowledged.size)
      }
    }
    return Promise.allSettled(Array.from({ length: CONNECTIONS }, connection))
  }

  test(
    'every acknowledged one is there exactly once, and a repeated one does not count twice',
    BUSY,
    async () => {
      const report = await importing(gardenFiles(LINES), 'import-of-500')
      expect(await report.json()).toMatchObject({ applied: true, problems: [] })
      const all = Array.from({ length: LINES }, (_, n) => n + 1)
      let killed: Promise<void> | undefined
      await markAll(all, (count) => {
        if (count === LINES / 2) killed = real.killAll()
      })
      await killed
      expect(acknowledged.size).toBeGreaterThanOrEqual(LINES / 2)
      expect(acknowledged.size).toBeLessThan(LINES)
      const before = new Map(acknowledged)
      await real.restart()

      const there = await recorded()
      const byLine = new Map(there.map(({ subscription, id }) => [subscription, id]))
      expect(there).toHaveLength(byLine.size)
      expect([...before].filter(([line, id]) => byLine.get(line) !== id)).toEqual([])

      const repeated = all.filter((line) => !before.has(line) || line % 10 === 0)
      const done = await markAll(repeated, () => undefined)
      expect(done.filter(({ status }) => status === 'rejected')).toEqual([])
      const end = await recorded()
      expect(end.map(({ subscription }) => subscription).toSorted((a, b) => a - b)).toEqual(all)
      expect(end.filter(({ subscription, id }) => acknowledged.get(subscription) !== id)).toEqual([])
      expect([...before].filter(([line, id]) => acknowledged.get(line) !== id)).toEqual([])
    },
  )
})

describe('two people reorder one round', () => {
  const seen = async () => {
    const { items } = (await (await real.ask('alix', 'GET', '/rounds')).json()) as {
      items: { version: number; stops: { depot: string }[] }[]
    }
    return { version: items[0]?.version ?? 0, depots: items[0]?.stops.map(({ depot }) => depot) ?? [] }
  }
  const put = (who: string, depots: readonly string[], version: number) =>
    real.ask(who, 'PUT', '/rounds/MA/stops', { json: { depots, version } })

  test('the second is told with figures, loses nothing and overwrites nothing', async () => {
    const { version, depots } = await seen()
    const wanted = { alix: depots.toReversed(), basile: [...depots.slice(1), depots[0] ?? ''] }
    const answers = await Promise.all([
      put('alix', wanted.alix, version),
      put('basile', wanted.basile, version),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const [winner, loser] =
      answers[0]?.status === 200 ? (['alix', 'basile'] as const) : (['basile', 'alix'] as const)
    const refusal = await answers.find(({ status }) => status === 409)?.json()
    expect(refusal).toMatchObject({
      kind: 'changed-meanwhile',
      subject: 'round MA',
      version,
      currentVersion: version + 1,
    })
    expect(await seen()).toEqual({ version: version + 1, depots: wanted[winner] })
    expect((await put(loser, wanted[loser], version + 1)).status).toBe(200)
    expect(await seen()).toEqual({ version: version + 2, depots: wanted[loser] })
  })
})

describe('a token that is not of this garden', () => {
  test('is refused when another issuer signed it, or the same key for another garden', async () => {
    const elsewhere = await startIssuer()
    const tokens = [
      await elsewhere.tokenFor('alix'),
      await elsewhere.tokenFor('alix', real.issuer.issuer),
      await real.issuer.tokenFor('alix', `${real.issuer.issuer}/realms/another`),
    ]
    elsewhere.close()
    for (const token of tokens) {
      const answer = await fetch(`${real.url()}/api/members`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect([answer.status, await answer.json()]).toMatchObject([401, { kind: 'not-signed-in' }])
    }
    expect((await real.ask('alix', 'GET', '/members')).status).toBe(200)
  })
})

describe('a hostile import', () => {
  /** Sends a body piece by piece until somebody answers; tells the answer and how much went out before it. */
  const pour = async (declaredBytes: number | undefined, piecesMax: number) => {
    const token = await real.issuer.tokenFor('alix')
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'far-too-much',
      ...(declaredBytes === undefined ? {} : { 'content-length': declaredBytes }),
    }
    return new Promise<{ status: number | undefined; kind: string; pieces: number }>((resolve, reject) => {
      const piece = Buffer.alloc(1024 * 1024, 'A')
      let pieces = 0
      const sending = request(`${real.url()}/api/imports`, { method: 'POST', headers }, async (answer) => {
        let text = ''
        for await (const part of answer) text += part
        resolve({ status: answer.statusCode, kind: (JSON.parse(text) as { kind: string }).kind, pieces })
        sending.destroy()
      })
      sending.on('error', reject)
      const next = () => {
        if (pieces === piecesMax && declaredBytes === undefined) sending.end()
        if (sending.destroyed || pieces === piecesMax) return
        pieces++
        sending.write(piece, next)
      }
      next()
    })
  }

  test('of 100 MB is refused by its length, before a second megabyte of it was sent', async () => {
    expect(await pour(100 * 1024 * 1024, 1)).toMatchObject({ status: 413, kind: 'too-large', pieces: 1 })
  })

  test('that does not say how long it is, is read no further than the limit', async () => {
    const { status, kind, pieces } = await pour(undefined, 100)
    expect([status, kind]).toEqual([413, 'too-large'])
    expect(pieces).toBeLessThan(60)
  })

  test('of a few megabytes is read from who may import, and refused for what it says', async () => {
    expect(await pour(undefined, 5)).toMatchObject({ status: 400, kind: 'malformed-request', pieces: 5 })
  })

  test('of 1,000 columns, or of bytes that are no text, is refused by file and line, and nothing is written', async () => {
    const columns = Array.from({ length: 1000 }, (_, n) => `c${n}`).join(',')
    const binary = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 31) % 256)).toString('base64')
    const answer = await importing({ 'members.csv': csvFile(columns), 'depots.csv': binary }, 'hostile-files')
    expect(await answer.json()).toMatchObject({
      applied: false,
      problems: [
        { file: 'members.csv', line: 1, kind: 'too-many-columns', figures: { columnsMax: 200 } },
        { file: 'depots.csv', kind: 'not-text' },
      ],
    })
  })

  test('of formulas is data: it comes back as it was, and leaves guarded', async () => {
    const formulas = ['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3']
    const answer = await importing(
      {
        'members.csv': csvFile(
          'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode',
          ...formulas.map((formula, n) => `${9001 + n},person,,Lou,${formula},,,,Épinal,88000`),
        ),
      },
      'formulas',
    )
    expect(await answer.json()).toMatchObject({ applied: true })
    const names = await Promise.all(
      formulas.map(async (_, n) => {
        const member = await (await real.ask('alix', 'GET', `/members/${9001 + n}`)).json()
        return (member as { lastName: string }).lastName
      }),
    )
    expect(names).toEqual(formulas)
    const exported = csvBytes({
      name: 'Membres',
      columns: [{ title: 'Nom' }],
      rows: names.map((name) => [name]),
    })
    expect(new TextDecoder().decode(exported).split('\r\n').slice(1, -1)).toEqual(
      formulas.map((formula) => `'${formula}`),
    )
  })
})

describe('an import over HTTP that is killed in the middle', () => {
  const more = (from: number): Record<string, string> => ({
    'members.csv': csvFile(
      'number,kind,organisation,first_name,last_name,email,phone,street,town,postcode',
      ...Array.from({ length: 3000 }, (_, n) => `${from + n},person,,Lou,Nouveau${n},,,,Épinal,88000`),
    ),
  })
  const countOf = async (q: string) => {
    const page = await (await real.ask('alix', 'GET', `/members?q=${q}&limit=1`)).json()
    return (page as { total: number }).total
  }
  const config = () => fetch(`${real.url()}/api/config`)

  test('makes everybody wait meanwhile, and leaves nothing of it after the restart', BUSY, async () => {
    const sent = importing(more(20_000), 'cut-off-import').catch(() => 'cut off')
    let during = await config()
    await until(async () => {
      during = during.status === 503 ? during : await config()
      return during.status === 503
    })
    expect(during.headers.get('retry-after')).toBe('5')
    expect(await during.json()).toMatchObject({ kind: 'import-running', status: 503 })
    await real.killGarden()
    expect(await sent).toBe('cut off')

    const key = maintenancePattern.key({})
    const notice = await real.table.get<{ heartbeatMs: number }>(key)
    if (!notice) throw new Error('The import was over before it was killed')
    const heartbeatMs = notice.heartbeatMs - 60_000
    const aged = { ...notice, heartbeatMs }
    await real.table.transact([{ kind: 'put', key, item: aged, when: { kind: 'any' }, subject: 'notice' }])
    await real.restart()
    await until(async () => (await config()).status === 200)
    expect(await countOf('Nouveau')).toBe(0)
    expect(await (await importing(more(20_000), 'once-more')).json()).toMatchObject({ applied: true })
    expect(await countOf('Nouveau')).toBe(3000)
  })
})
