import { use } from 'react'

import { KeptOwner } from '#client/viewers/levels/kept-state.ts'
import type { ViewerProps } from '#client/viewers/viewer-props.ts'

/** The address of a medium's model: whose it is, its tag, and its file or its own words. */
export function useCodeUri({ source, name, tag }: Pick<ViewerProps, 'source' | 'name' | 'tag'>) {
  return codeUri(
    use(KeptOwner),
    tag,
    'inline' in source ? null : { name, sha256: source.file.sha256 },
  )
}

export function codeUri(
  owner: string,
  key: string,
  file: { name: string; sha256: string } | null,
): string {
  const place = file ? `${file.sha256.slice(0, 16)}/${encodeURIComponent(file.name)}` : 'inline'
  return `countersign:${encodeURIComponent(owner)}/${encodeURIComponent(key)}/${place}`
}
