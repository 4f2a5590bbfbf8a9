import type { Engine } from '#platform/engine'
import { clockShiftOf } from './demo/clock-shift.ts'
import { type ProcessRunner, tableOf } from './garden-runner.ts'
import type { Place } from './place.ts'
import { removeRunFile, writeRunFile } from './run-file.ts'
import type { Services } from './services.ts'

const REFRESH_MS = 1_000

/** Keeps the run file true while things run; the answer takes it away. */
export const keepRunFile = (
  place: Place,
  engine: Engine,
  services: Services,
  runner: ProcessRunner,
): (() => Promise<void>) => {
  let last = ''
  const write = () => {
    const gardens = runner.running().map(({ slug, pid, port }) => ({
      slug,
      table: tableOf(slug),
      blobs: place.blobsOf(slug),
      clockShiftDays: clockShiftOf(slug, new Date()),
      pid,
      port,
    }))
    const now = JSON.stringify(gardens)
    if (now === last) return
    last = now
    const { identityPort, capturePort, smtpPort } = services
    writeRunFile(place.runFile, {
      pid: process.pid,
      port: place.port,
      endpoint: engine.endpoint,
      enginePids: engine.pids,
      identityPort,
      capturePort,
      smtpPort,
      gardens,
    })
  }
  write()
  const timer = setInterval(write, REFRESH_MS)
  return async () => {
    clearInterval(timer)
    removeRunFile(place.runFile)
  }
}
