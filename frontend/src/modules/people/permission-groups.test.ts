import { expect, test } from 'vitest'
import { permissionGroups, withTick } from './permission-groups.ts'

test('permissions are gathered by their part', () => {
  expect(permissionGroups(['depots:see', 'depots:change', 'journal:see'])).toEqual([
    { part: 'depots', permissions: ['depots:see', 'depots:change'] },
    { part: 'journal', permissions: ['journal:see'] },
  ])
})

test('who may change a part also sees it', () => {
  expect(withTick([], 'depots:change', true)).toEqual(['depots:see', 'depots:change'])
  expect(withTick(['depots:see', 'depots:change'], 'depots:see', false)).toEqual([])
  expect(withTick(['depots:see', 'depots:change'], 'depots:change', false)).toEqual(['depots:see'])
})
