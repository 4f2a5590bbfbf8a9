import type { GardenPorts } from '../garden/ports.ts'

const notHere = async (): Promise<never> => {
  throw new Error('The command line neither opens accounts, nor sends mail, nor keeps pictures')
}

const notClosed = (): never => {
  throw new Error('The command line keeps no keys')
}

/** The outside of a garden that the command line opens: it reads and writes the table and nothing else. */
export const nobodyOutside: Omit<GardenPorts, 'clock'> = {
  accounts: { open: notHere },
  sendInvitation: notHere,
  logos: { put: notHere, get: notHere, remove: notHere },
  photos: { put: notHere, get: notHere, remove: notHere },
  page: {
    slug: '',
    auth: { url: '', realm: '', clientId: '' },
    tiles: null,
    shiftedClock: false,
  },
  feedPlace: { publicUrl: '', slug: '' },
  seal: { close: notClosed, open: () => undefined },
}
