import { describe, expect, it } from 'vitest'
import { networkOr } from './network-or.ts'

const never = new Promise<string>(() => undefined)
const kit = async () => 'kit'
const nothing = async () => undefined
const isGood = (answer: string) => answer === 'good'

describe('a start on the network or on what the device keeps', () => {
  it('is on the network where that answers well', async () => {
    expect(await networkOr(Promise.resolve('good'), isGood, kit)).toEqual({ answer: 'good' })
  })

  it('is on what the device keeps where the answer is of no use, or does not come', async () => {
    expect(await networkOr(Promise.resolve('bad'), isGood, kit)).toEqual({ kept: 'kit' })
    expect(await networkOr(never, isGood, kit, 1)).toEqual({ kept: 'kit' })
  })

  it('waits for the answer, and takes it as it is, where the device keeps nothing', async () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const started = networkOr(promise, isGood, nothing, 1)
    resolve('bad')
    expect(await started).toEqual({ answer: 'bad' })
  })
})
