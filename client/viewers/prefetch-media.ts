import { useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'

const first = 1_048_576
/** So many beginnings make 30 MB, which is what a page may fetch on suspicion. */
const most = 30
const fetched = new Set<string>()

/**
 * Fetches the first megabyte of a sound or film while its card is near, so that it starts at once. The request is made as a
 * media element with `crossOrigin="anonymous"` makes its own, which then finds the answer in the browser's cache. Nothing is
 * fetched twice, nor where a person saves data.
 */
export function usePrefetch(url: string | null): void {
  useEffect(() => {
    if (url === null || savesData() || fetched.has(url) || fetched.size >= most) return
    const scope = new Scope()
    fetchBeginning(url, scope.signal()).catch(() => undefined)
    return () => scope.dispose()
  }, [url])
}

/** The first megabyte of a file, once. */
export async function fetchBeginning(url: string, signal: AbortSignal): Promise<void> {
  if (fetched.has(url)) return
  const headers = { Range: `bytes=0-${first - 1}` }
  const response = await fetch(url, { signal, headers, priority: 'low' })
  await response.arrayBuffer()
  fetched.add(url)
}

export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
