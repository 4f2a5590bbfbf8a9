import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBic, isCreditorId, isIban } from './bank-identifiers.ts'
import { checkGarden } from './check-garden.ts'
import { changeGarden, finishSetUp, foundGarden, unsetSettings, withLogo } from './garden-lifecycle.ts'
import { remainingSteps, type SetUpState, setUpProgress } from './set-up-steps.ts'
import { isSiret } from './siret.ts'

const settings = { ...unsetSettings, name: 'Jardin de la Haute-Moselle' }
const founded = foundGarden({ name: 'Jardin de la Haute-Moselle', website: 'example.org' })
const garden = founded.ok ? founded.value : undefined

const problemsOf = (change: object) => {
  const checked = checkGarden({ ...settings, ...change })
  return checked.ok ? [] : checked.refusal.fields.map(({ path, kind }) => `${path} ${kind}`)
}

describe('SIRET', () => {
  test('has the key of Luhn', () => {
    expect(isSiret('73282932000074')).toBe(true)
    expect(isSiret('73282932000075')).toBe(false)
    expect(isSiret('7328293200007')).toBe(false)
    expect(isSiret('7328293200007A')).toBe(false)
  })
  test('of La Poste has a sum of digits that is a multiple of 5', () => {
    expect(isSiret('35600000000048')).toBe(true)
    expect(isSiret('35600000009075')).toBe(true)
    expect(isSiret('35600000009076')).toBe(false)
    expect(isSiret('73282932000078')).toBe(false)
  })
  test('shows every single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'73282932000074']
        digits[at] = String((Number(digits[at]) + by) % 10)
        return !isSiret(digits.join(''))
      }),
    )
  })
})

describe('bank details', () => {
  const iban = 'FR1420041010050500013M02606'
  test('an IBAN has the length of its country and the remainder 1', () => {
    expect(isIban(iban)).toBe(true)
    expect(isIban('DE89370400440532013000')).toBe(true)
    expect(isIban('FR1420041010050500013M0260')).toBe(false)
    expect(isIban('US1420041010050500013M02606')).toBe(false)
    expect(isIban('')).toBe(false)
  })
  test('two digits that change places are found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 18 }), (at) => {
        const swapped = `${iban.slice(0, at)}${iban[at + 1]}${iban[at]}${iban.slice(at + 2)}`
        return swapped === iban || !isIban(swapped)
      }),
    )
  })
  test('a BIC has 8 or 11 characters', () => {
    expect(['PSSTFRPPNCY', 'CEPAFRPP'].map(isBic)).toEqual([true, true])
    expect(['PSSTFRPPNC', 'PSST1RPP', 'psstfrpp', ''].map(isBic)).toEqual([false, false, false, false])
  })
  test('a creditor identifier is checked without its business code', () => {
    expect(isCreditorId('FR72ZZZ123456')).toBe(true)
    expect(isCreditorId('FR72ABC123456')).toBe(true)
    expect(isCreditorId('DE98ZZZ09999999999')).toBe(true)
    expect(isCreditorId('FR73ZZZ123456')).toBe(false)
    expect(isCreditorId('FR72ZZZ12345')).toBe(false)
  })
})

describe('the settings of a garden (GAR-01)', () => {
  test('need a name and nothing else', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ name: ' ' })).toEqual(['name required'])
  })
  test('are refused field by field, all at once', () => {
    expect(
      problemsOf({
        phone: '12',
        email: 'jardin',
        website: 'ftp://example.org',
        siret: '123',
        bic: 'A',
        iban: 'FR00',
        sepaCreditorId: 'FR00ZZZ000000',
        latitude: 48.17,
        timeZone: 'Europe/Épinal',
        deadlineDays: 15,
        colour: 'green',
        holidayRegion: 'bretagne',
        locale: 'de',
      }).toSorted(),
    ).toEqual([
      'bic not-a-bic',
      'colour not-a-colour',
      'deadlineDays out-of-range',
      'email not-an-email',
      'holidayRegion not-allowed-value',
      'iban not-an-iban',
      'locale not-allowed-value',
      'longitude required',
      'phone not-a-phone',
      'sepaCreditorId not-a-creditor-id',
      'siret not-a-siret',
      'timeZone not-a-time-zone',
      'website not-a-website',
    ])
  })
  test('are kept as they should be written, and checked again they stay', () => {
    const checked = checkGarden({
      ...settings,
      siret: '732 829 320 00074',
      iban: 'fr14 2004 1010 0505 0001 3m02 606',
      phone: '03 29 00 00 00',
      colour: '#2F7D4F',
      timeZone: 'America/Guadeloupe',
    })
    expect(checked).toMatchObject({
      ok: true,
      value: {
        siret: '73282932000074',
        iban: 'FR1420041010050500013M02606',
        phone: '+33329000000',
        colour: '#2f7d4f',
      },
    })
    if (checked.ok) expect(checkGarden(checked.value)).toEqual(checked)
  })
})

describe('a new garden (GAR-03)', () => {
  test('works in Paris time and French until it says otherwise', () => {
    expect(garden).toMatchObject({ timeZone: 'Europe/Paris', locale: 'fr', setUp: false, version: 1 })
    expect(foundGarden({ name: '', website: '' }).ok).toBe(false)
  })
  test('changes its version with each change, and only then', () => {
    if (!garden) throw new Error('no garden')
    const changed = changeGarden(garden, { ...settings, town: 'Thaon' })
    expect(changed).toMatchObject({ ok: true, value: { town: 'Thaon', version: 2 } })
    expect(withLogo(garden, true)).toMatchObject({ hasLogo: true, version: 2 })
    const done = finishSetUp(garden)
    expect(done).toMatchObject({ setUp: true, version: 2 })
    expect(finishSetUp(done)).toBe(done)
  })
  test('is shown what remains to be done, in order', () => {
    if (!garden) throw new Error('no garden')
    const empty: SetUpState = { garden, seasons: 0, plans: 0, depots: 0, drivenRounds: 0, members: 0 }
    expect(remainingSteps(empty)).toEqual(['identity', 'calendar', 'products', 'depots', 'rounds', 'members'])
    expect(remainingSteps({ ...empty, seasons: 1, depots: 3, members: 2 })).toEqual([
      'identity',
      'products',
      'rounds',
    ])
  })
  test('has never more steps left when something is added', () => {
    if (!garden) throw new Error('no garden')
    const count = fc.nat(3)
    const state = fc.record({
      seasons: count,
      plans: count,
      depots: count,
      drivenRounds: count,
      members: count,
    })
    fc.assert(
      fc.property(state, state, (has, added) => {
        const more = Object.fromEntries(
          Object.entries(has).map(([k, n]) => [k, n + added[k as keyof typeof has]]),
        )
        const before = remainingSteps({ garden, ...has })
        const after = remainingSteps({ garden, ...(more as typeof has) })
        expect(before).toEqual(expect.arrayContaining([...after]))
        expect(setUpProgress({ garden, ...has })).toHaveLength(6)
      }),
    )
  })
})
