import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { decodeText, type Decoded } from '#client/viewers/decode-text.ts'
import { fileBytes } from '#client/viewers/file-text.ts'
import { useLoadFailure } from '#client/viewers/use-source-text.ts'
import type { ViewerProps } from '#client/viewers/viewer-props.ts'

/** The text of a medium, or only its beginning where `whole` is false. */
export interface CodeText extends Decoded {
  whole: boolean
}

/** Bytes that hold the first lines of any text. */
export const headBytes = 64_000

const mostHeld = 16_000_000
const held = new Map<string, CodeText>()

/** Texts of files are kept while there is room, so that a viewer which comes back is there at once. */
function hold(url: string, text: CodeText): CodeText {
  held.delete(url)
  held.set(url, text)
  let size = Array.from(held.values()).reduce((sum, one) => sum + one.text.length, 0)
  for (const [old, one] of held) {
    if (size <= mostHeld || old === url) break
    held.delete(old)
    size -= one.text.length
  }
  return text
}

/** Reads a file's text, or about the first `limit` bytes of it, in whole lines where it has lines. */
export async function readCodeText(
  url: string,
  signal: AbortSignal,
  limit = Infinity,
): Promise<CodeText> {
  const known = held.get(url)
  if (known && (known.whole || limit < Infinity)) return known
  const bytes = await fileBytes(url, signal, limit)
  const whole = bytes.length < limit
  return hold(url, { ...decodeText(whole ? bytes : wholeLines(bytes)), whole })
}

/** Without the last, broken line; where there is only one, without a letter that may be cut. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a)
  if (end > 0) return bytes.subarray(0, end)
  let cut = bytes.length
  while (cut > 0 && ((bytes[cut - 1] ?? 0) & 0xc0) === 0x80) cut--
  return bytes.subarray(0, Math.max(0, cut - 1))
}

/** A medium's text as soon as it is there; a `limit` asks only for its beginning. */
export function useCodeText(
  source: ViewerProps['source'],
  onFail: (sentence: string) => void,
  limit = Infinity,
): CodeText | null {
  const failed = useLoadFailure(onFail)
  const inline = 'inline' in source ? source.inline : null
  const url = 'inline' in source ? null : source.url
  const [read, setRead] = useState<CodeText | null>(() =>
    inline === null ? null : { text: inline, encoding: 'utf-8', whole: true },
  )
  const kept = url === null ? undefined : held.get(url)
  const known = kept && (kept.whole || limit < Infinity) ? kept : null
  useEffect(() => {
    if (url === null || known) return
    const scope = new Scope()
    readCodeText(url, scope.signal(), limit).then(setRead, (error: unknown) => {
      if (!scope.ended) failed(error)
    })
    return () => scope.dispose()
  }, [url, known, limit, failed])
  return known ?? read
}
