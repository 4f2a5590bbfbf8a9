import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emailIn, httpAddressIn, phoneIn } from './contact.ts'
import { checking } from './fields.ts'

describe('a form', () => {
  test('is refused with everything that is wrong, at once', () => {
    const check = checking()
    check.text('name', '  ', { max: 5, required: true })
    check.text('town', 'Gérardmer', { max: 5 })
    check.whole('capacity', 1.5, 0, 10)
    check.whole('position', 11, 0, 10)
    check.colour('colour', 'red')
    check.oneOf('kind', 'shop', ['open', 'home'])
    check.code('code', 'D 1')
    expect(check.result({})).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid-input',
        fields: [
          { path: 'name', kind: 'required' },
          { path: 'town', kind: 'too-long', max: 5, length: 9 },
          { path: 'capacity', kind: 'not-whole' },
          { path: 'position', kind: 'out-of-range', min: 0, max: 10 },
          { path: 'colour', kind: 'not-a-colour' },
          { path: 'kind', kind: 'not-allowed-value', allowed: 'open, home' },
          { path: 'code', kind: 'not-a-code', max: 20 },
        ],
      },
    })
  })
  test('keeps one line on one line and several lines as they are', () => {
    const check = checking()
    expect(check.text('name', ' Les\tCharmes \n  ', { max: 20 })).toBe('Les Charmes')
    expect(check.lines('notes', 'Code 12\r\nà gauche \n', { max: 20 })).toBe('Code 12\nà gauche')
    expect(check.result(1)).toEqual({ ok: true, value: 1 })
  })
  test('a number that is none is outside of every range', () => {
    const check = checking()
    check.within('latitude', Number.NaN, -90, 90)
    check.within('longitude', null, -180, 180)
    expect(check.result(1)).toMatchObject({ ok: false, refusal: { fields: [{ path: 'latitude' }] } })
  })
  test('what a text field keeps is kept again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const check = checking()
        const once = check.text('a', typed, { max: 999 })
        expect(check.text('a', once, { max: 999 })).toBe(once)
        const lines = check.lines('b', typed, { max: 999 })
        expect(check.lines('b', lines, { max: 999 })).toBe(lines)
      }),
    )
  })
})

describe('contacts', () => {
  test('phone numbers are kept in international form, however they are typed', () => {
    for (const typed of [
      '06 39 98 00 01',
      '06.39.98.00.01',
      '+33 6 39 98 00 01',
      '0033639980001',
      '+33 (0)6-39-98-00-01',
    ])
      expect(phoneIn(typed)).toBe('+33639980001')
    expect(phoneIn('0590 99 00 01')).toBe('+590590990001')
    expect(phoneIn('+32 456 00 00 01')).toBe('+32456000001')
    for (const typed of ['', '12', '06 39 98 00', '+33 6 39 98 00 011', 'call me', '0039980001x'])
      expect(phoneIn(typed)).toBeUndefined()
  })
  test('e-mail addresses are kept in lower case', () => {
    expect(emailIn(' Elodie.Bourgeois@Example.ORG ')).toBe('elodie.bourgeois@example.org')
    for (const typed of [
      'elodie',
      'elodie@example',
      'a b@example.org',
      'a@b..org',
      '.a@example.org',
      'a@example.org,b@example.org',
    ])
      expect(emailIn(typed)).toBeUndefined()
  })
  test('web sites get their scheme', () => {
    expect(httpAddressIn('example.org/jardin')).toBe('https://example.org/jardin')
    expect(httpAddressIn('http://example.org')).toBe('http://example.org/')
    for (const typed of [
      '',
      'javascript:alert(1)',
      'ftp://example.org',
      'jardin',
      'https://a b.org',
      'https://u:p@example.org',
    ])
      expect(httpAddressIn(typed)).toBeUndefined()
  })
  test('what was read is read again unchanged', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const email = emailIn(typed)
        return email === undefined || emailIn(email) === email
      }),
    )
    fc.assert(
      fc.property(
        fc.stringMatching(/^0[1-9]\d{8}$/),
        (typed) => phoneIn(phoneIn(typed) ?? '') === phoneIn(typed),
      ),
    )
  })
})
