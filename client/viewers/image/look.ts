/** How a picture's colours are shown; nothing of it changes the file. Parts of 1, where 1 is as it is. */
export interface Look {
  brightness: number
  contrast: number
  gamma: number
  inverted: boolean
}

export const plainLook: Look = { brightness: 1, contrast: 1, gamma: 1, inverted: false }

/** What can be adjusted by a slider, with its ends and its step. */
export const adjustments = {
  brightness: { min: 0, max: 3, step: 0.05 },
  contrast: { min: 0, max: 3, step: 0.05 },
  gamma: { min: 0.2, max: 3, step: 0.05 },
} as const

export function isPlain(look: Look): boolean {
  return look.brightness === 1 && look.contrast === 1 && look.gamma === 1 && !look.inverted
}

/** The look as a CSS filter; `gammaId` names the SVG filter that holds the gamma curve. */
export function filterOf({ brightness, contrast, gamma, inverted }: Look, gammaId: string): string {
  const parts = [
    brightness !== 1 && `brightness(${brightness})`,
    contrast !== 1 && `contrast(${contrast})`,
    gamma !== 1 && `url(#${gammaId})`,
    inverted && 'invert(1)',
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(' ') : 'none'
}
