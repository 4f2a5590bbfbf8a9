import { divIcon, type LayerGroup, marker } from 'leaflet'
import { inkOn, parseColour, spellColour } from '../kernel/colour.ts'
import type { LocatedPlace } from './map.ts'

/** Draws the places as pins that the keyboard reaches and that say their name; a pick is told by id. */
export const drawPins = (
  into: LayerGroup,
  places: readonly LocatedPlace[],
  picked: string | undefined,
  onPick: (id: string) => void,
): void => {
  into.clearLayers()
  for (const place of places) {
    const chosen = place.id === picked
    const pin = marker([place.latitude, place.longitude], {
      icon: divIcon({
        html: pinFace(place, chosen),
        className: 'pin-box',
        iconSize: [36, 44],
        iconAnchor: [18, 42],
      }),
      title: place.label,
      alt: place.label,
      keyboard: true,
      zIndexOffset: chosen ? 1000 : 0,
    })
    pin.on('click', () => onPick(place.id))
    if (places.length === 1)
      pin.bindTooltip(place.label, { permanent: true, direction: 'bottom', offset: [0, 4] })
    pin.addTo(into)
    // What is written on the pin is said too.
    pin.getElement()?.setAttribute('aria-label', [place.mark, place.label].filter(Boolean).join(' '))
  }
}

/** Built as elements, not as text: names of places never become markup, and the page's policy forbids inline style. */
const pinFace = (place: LocatedPlace, chosen: boolean): HTMLElement => {
  const face = document.createElement('span')
  face.className = chosen ? 'pin pin-chosen' : 'pin'
  if (place.colour !== undefined) {
    face.style.setProperty('--pin', place.colour)
    face.style.setProperty('--pin-ink', spellColour(inkOn(parseColour(place.colour, [61, 107, 53]))))
  }
  const words = document.createElement('span')
  words.textContent = place.mark ?? ''
  face.append(words)
  return face
}
