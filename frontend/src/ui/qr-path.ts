/** The dark modules of a QR code as one path, each run of a row a bar of height 1. */
export const qrPath = (size: number, modules: ArrayLike<number>): string => {
  const bars: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!modules[y * size + x]) continue
      const from = x
      while (x < size && modules[y * size + x]) x += 1
      bars.push(`M${from} ${y}h${x - from}v1h-${x - from}z`)
    }
  }
  return bars.join('')
}
