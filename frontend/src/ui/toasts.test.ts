import { beforeEach, describe, expect, it } from 'vitest'
import { closeToast, toast, toasts, toastWithUndo } from './toasts.ts'

beforeEach(() => {
  for (const shown of toasts.value) closeToast(shown.id)
})
const texts = () => toasts.value.map((shown) => shown.text)

describe('toasts', () => {
  it('offer one undo at a time, that of the last action', () => {
    toastWithUndo('Livré : Mairie.', 'Annuler', () => {})
    toastWithUndo('Livré : École.', 'Annuler', () => {})
    expect(texts()).toEqual(['Livré : École.'])
  })

  it('keep a problem until somebody has closed it', () => {
    toast({ kind: 'problem', text: 'Refusé.' })
    toastWithUndo('Livré : École.', 'Annuler', () => {})
    expect(texts()).toEqual(['Refusé.', 'Livré : École.'])
    expect(toasts.value[0]?.lastsMs).toBe(Number.POSITIVE_INFINITY)
  })

  it('never pile up beyond three', () => {
    for (const n of [1, 2, 3, 4, 5]) toast({ kind: 'info', text: `${n}` })
    expect(texts()).toEqual(['3', '4', '5'])
  })
})
