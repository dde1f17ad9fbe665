/** A canvas knows no CSS variables: the colours of the theme, as they are where the element stands. */
export function waveColours(place: Element) {
  const style = getComputedStyle(place)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    waveColor: token('--edge-strong'),
    progressColor: token('--accent'),
    cursorColor: token('--text-strong'),
  }
}
