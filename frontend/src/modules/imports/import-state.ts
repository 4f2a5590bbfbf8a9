import { ref, shallowRef } from 'vue'
import { base64, type ChosenFile, choose, type LeftOut } from './choosing.ts'
import type { ImportOrder, ImportReport } from './imports-api.ts'

// Kept while the page is open: whoever looks something up on another screen finds the files and the report again.
export const files = shallowRef<readonly ChosenFile[]>([])
export const leftOut = shallowRef<readonly LeftOut[]>([])
export const report = shallowRef<ImportReport>()
export const year = ref<number>()
export const reading = ref(false)

/** Takes files in; what was found out about the others is out of date then. */
export const addFiles = async (sources: readonly File[]): Promise<void> => {
  reading.value = true
  const choice = await choose(files.value, sources)
  reading.value = false
  if (choice.files !== files.value) report.value = undefined
  files.value = choice.files
  leftOut.value = choice.leftOut
}

export const dropFile = (name: string): void => {
  files.value = files.value.filter((file) => file.name !== name)
  leftOut.value = []
  report.value = undefined
}

/** Another year makes what was found to be well doubtful again. */
export const takeYear = (to: number | undefined): void => {
  year.value = to
  if (report.value?.problems.length === 0) report.value = undefined
}

export const startOver = (): void => {
  files.value = []
  leftOut.value = []
  year.value = undefined
  report.value = undefined
}

/** What is sent: the same for a check and for the import after it. */
export const orderOf = (dryRun: boolean): ImportOrder => ({
  files: Object.fromEntries(files.value.map(({ name, bytes }) => [name, base64(bytes)])),
  dryRun,
  ...(year.value !== undefined && { year: year.value }),
})
