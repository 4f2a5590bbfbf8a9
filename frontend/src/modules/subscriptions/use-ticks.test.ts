import { describe, expect, test } from 'vitest'
import { ref } from 'vue'
import { useTicks } from './use-ticks.ts'

describe('the ticks of proposals', () => {
  test('are on, and stay off where somebody took them off, also when the list is read again', () => {
    const listed = ref([{ subscription: 1 }, { subscription: 2 }])
    const { picked, chosen, choose } = useTicks(() => listed.value)
    expect([...chosen.value]).toEqual([1, 2])
    choose(2, false)
    expect(picked.value).toEqual([{ subscription: 1 }])
    listed.value = [{ subscription: 2 }, { subscription: 3 }]
    expect([...chosen.value]).toEqual([3])
    choose(2, true)
    expect([...chosen.value]).toEqual([2, 3])
  })

  test('are all on again for another list', () => {
    const { chosen, choose, forget } = useTicks(() => [{ subscription: 1 }])
    choose(1, false)
    forget()
    expect([...chosen.value]).toEqual([1])
  })
})
