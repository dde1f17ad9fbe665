/** Letters may be written as numbers, and `u\72l(` is `url(`. */
const escape = /\\(?:([0-9a-f]{1,6})\s?|([a-z()]))/gi
const loads =
  /url\(\s*(['"]?)(?!data:)[^)]*\)?|(?:-webkit-)?image-set\([^;}]*|@import[^;]*;?|src\([^)]*\)?/gi

/** Style without the addresses that it would load from. */
export function safeCss(css: string): string {
  const plain = css.replaceAll(escape, (whole, hex?: string, letter?: string) => {
    const read = letter ?? String.fromCodePoint(Math.min(Number.parseInt(hex ?? '', 16), 0x10ffff))
    return /^[\w()@:-]$/.test(read) ? read : whole
  })
  return plain.replaceAll(loads, 'none')
}
