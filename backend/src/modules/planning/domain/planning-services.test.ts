import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeServices, isKey, type ServicesDetails, usualServices } from './planning-services.ts'

const { version: _, ...usual } = usualServices
const change = (typed: Partial<ServicesDetails>, hasKey = false) =>
  changeServices(
    usualServices,
    { ...usual, ...typed },
    { hasKey, addressFault: (url) => (url.startsWith('http') ? undefined : 'not-http') },
  )
const fieldsOf = (typed: Partial<ServicesDetails>, hasKey?: boolean) => {
  const changed = change(typed, hasKey)
  return !changed.ok && changed.refusal.fields.map(({ path, kind }) => `${path} ${kind}`)
}

const address = fc.stringMatching(
  /^https?:\/\/[a-z\d][a-z\d.-]{0,60}(:\d{1,5})?(\/[\w.~%@:-]{0,60}){0,8}(\?[\w=&/]{0,40})?$/,
)

describe('the services of the planning', () => {
  test('need an address or a key where one is chosen, and no more', () => {
    expect(fieldsOf({ roads: 'osrm' })).toEqual(['osrmUrl required'])
    expect(fieldsOf({ optimiser: 'vroom', vroomUrl: 'ftp://x.org' })).toEqual(['vroomUrl not-http'])
    expect(fieldsOf({ optimiser: 'spoke' })).toEqual(['drivers out-of-range', 'spokeKey required'])
    const drivers = [{ id: 'drivers/a', name: 'Ana' }]
    expect(change({ optimiser: 'spoke', drivers }, true).ok).toBe(true)
    expect(fieldsOf({ drivers: [{ id: '../plans', name: '' }] })).toEqual(['drivers.0.id not-a-driver'])
    expect(change({})).toEqual({ ok: true, value: { ...usual, version: 1 } })
  })

  test('keep an address without the slashes at its end, whatever it is', () => {
    fc.assert(
      fc.property(address, fc.nat(3), (url, slashes) => {
        const kept = change({ roads: 'osrm', osrmUrl: url + '/'.repeat(slashes) })
        const long = url.length + slashes > 300
        expect(kept.ok ? kept.value.osrmUrl : long).toBe(kept.ok ? url.replace(/\/+$/, '') : true)
      }),
    )
  })

  test('take no key that could break out of a header', () => {
    expect([
      isKey('sk-0123456789'),
      isKey('short'),
      isKey('with space 123'),
      isKey('line\nbreak-123'),
    ]).toEqual([true, false, false, false])
  })
})
