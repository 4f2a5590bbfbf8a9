/** Where somebody lives, in degrees. */
export type HomePlace = { readonly latitude: number; readonly longitude: number }

type Texts = { readonly latitude: string; readonly longitude: string }

/** The place that two texts spell, with a comma or a point; null until both are degrees on the globe. */
export const degrees = ({ latitude, longitude }: Texts): HomePlace | null => {
  const north = read(latitude, 90)
  const east = read(longitude, 180)
  return north === null || east === null ? null : { latitude: north, longitude: east }
}

/** A place as it is typed: five decimals are about a metre. */
export const textsOf = (place: HomePlace | null): Texts => ({
  latitude: place ? spelled(place.latitude) : '',
  longitude: place ? spelled(place.longitude) : '',
})

const spelled = (value: number): string => String(Math.round(value * 1e5) / 1e5)

const read = (text: string, most: number): number | null => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > most ? null : value
}
