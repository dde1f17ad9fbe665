import type { Search } from './find-bar.tsx'

/** Tells whether a text holds what is searched; null where nothing is. */
export function matcherOf({ query, caseSensitive, entireWord }: Search): RegExp | null {
  if (!query.trim()) return null
  const letters = query.trim().replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
  const letter = '[\\p{L}\\p{N}_]'
  const source = entireWord ? `(?<!${letter})${letters}(?!${letter})` : letters
  return new RegExp(source, caseSensitive ? 'u' : 'iu')
}
