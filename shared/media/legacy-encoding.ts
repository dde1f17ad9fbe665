/** Bytes looked at, at most: what they say, the rest says too. */
const looked = 1 << 22

/** What the bytes beyond ASCII look like, read as pairs. */
interface Pairs {
  count: number
  /** Share of pairs whose first byte lies in a range, both ends included. */
  first: (from: number, to: number) => number
  /** Share of pairs whose second byte is ASCII. */
  low: number
}

const guesses: { encoding: string; fits: (pairs: Pairs, text: string) => boolean }[] = [
  // Japanese is full of kana, which other bytes read as Japanese hardly ever give.
  { encoding: 'shift_jis', fits: (_, text) => share(text, /[\u3041-\u30f6]/) > 0.2 },
  { encoding: 'euc-jp', fits: (_, text) => share(text, /[\u3041-\u30f6]/) > 0.2 },
  // The frequent letters of Korean fill fewer rows than those of Chinese.
  {
    encoding: 'euc-kr',
    fits: ({ count, first, low }) => count > 9 && !low && first(0xb0, 0xc8) > 0.97,
  },
  { encoding: 'gb18030', fits: ({ first }) => first(0xa1, 0xa9) + first(0xb0, 0xd7) > 0.8 },
  { encoding: 'big5', fits: ({ first, low }) => low > 0.15 && first(0xa1, 0xc6) > 0.8 },
  { encoding: 'windows-1251', fits: (_, text) => cyrillic(text) },
]

/**
 * The encoding of a text that is not UTF-8 and has no byte-order mark, as `TextDecoder` names it: one of those in wide use in
 * which the bytes read without a fault and give the letters one expects. Null where they look like no text.
 */
export function legacyEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, looked)
  const wide = wideEncoding(sample)
  if (wide) return wide
  const plain = sample.filter((byte) => byte < 128).length
  const pairs = pairsOf(sample)
  for (const { encoding, fits } of guesses) {
    const text = decoded(encoding, sample)
    if (text !== null && fits(pairs, text)) return encoding
  }
  return plain * 10 >= sample.length * 7 ? 'windows-1252' : null
}

/** Which UTF-16 a text without a byte-order mark is, or null: its Latin letters are every other byte zero. */
export function wideEncoding(sample: Uint8Array): string | null {
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((n) => n / (sample.length / 2))
  if (Math.max(even, odd) < 0.5 || Math.min(even, odd) > 0.02) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decoded(encoding, sample)
  // oxlint-disable-next-line no-control-regex -- no text has these
  return text === null || /[\0-\u0008\u000e-\u001a\ufffe\uffff]/.test(text) ? null : encoding
}

function pairsOf(sample: Uint8Array): Pairs {
  const firsts = new Map<number, number>()
  let count = 0
  let low = 0
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0
    if (byte < 128) continue
    count++
    firsts.set(byte, (firsts.get(byte) ?? 0) + 1)
    if ((sample[++i] ?? 0) < 128) low++
  }
  const first = (from: number, to: number) => {
    let found = 0
    for (const [byte, times] of firsts) if (byte >= from && byte <= to) found += times
    return found / count
  }
  return { count, first, low: low / count }
}

/** Cyrillic writing has words of it; in a Western text such letters stand between Latin ones. */
function cyrillic(text: string): boolean {
  const words = text.match(/(?<!\p{L})[\u0400-\u045f]{2,}(?!\p{L})/gu) ?? []
  return words.join('').length > (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) * 0.8
}

function share(text: string, kind: RegExp): number {
  const letters = text.match(/[^\p{ASCII}]/gu) ?? []
  return letters.filter((letter) => kind.test(letter)).length / letters.length
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
