const SIDE_MAX_PIXELS = 1600
const QUALITY = 0.85

/**
 * A photo as a page needs it: no wider or higher than 1,600 pixels, and without what a camera writes into it, such as
 * where it was taken. A file that is no picture comes back as it is, for the garden to refuse.
 */
export const shrunkPicture = async (file: File): Promise<Blob> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (picture === undefined) return file
  const scale = Math.min(1, SIDE_MAX_PIXELS / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  return drawn ?? file
}
