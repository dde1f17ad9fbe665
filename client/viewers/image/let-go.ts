/** Gives back what an image holds. Chromium would keep an image for ever whose `src` is taken away instead of emptied. */
export function letGo(image: HTMLImageElement): void {
  image.src = ''
}
