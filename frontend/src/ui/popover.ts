type Box = { readonly width: number; readonly height: number }
type Edges = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const GAP = 8
const MARGIN = 12

/** Where a panel goes: under its button, or above where there is no room below, and never over the window's edge. */
export const besideAnchor = (anchor: Edges, panel: Box, view: Box): { left: number; top: number } => {
  const below = anchor.bottom + GAP
  const above = anchor.top - GAP - panel.height
  const fitsBelow = below + panel.height <= view.height - MARGIN
  return {
    left: within(anchor.left, MARGIN, view.width - panel.width - MARGIN),
    top: within(fitsBelow ? below : above, MARGIN, view.height - panel.height - MARGIN),
  }
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))
