import { createContext } from 'react'

import type { Earlier } from '#client/viewers/levels/compared-with.ts'
import type { Siblings, ViewerProps } from '#client/viewers/viewer-props.ts'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { modalityOf } from '#shared/media/modality.ts'

/** The media of the instance as it was imported. */
export const ImportedMedia = createContext<readonly Medium[]>([])

/** Something that a medium can be laid beside; `imported` is the same medium as it came in. */
export interface Comparable {
  id: string
  tag: string
  name: string | null
  imported: boolean
  source: ViewerProps['source']
}

/** The other code media of an instance, and this one as it was imported where that is another text. */
export function comparablesOf(
  tag: string,
  { media, files }: Siblings,
  imported: readonly Medium[],
): Comparable[] {
  const sourceOf = (medium: Medium): ViewerProps['source'] | null => {
    if (medium.kind === 'inline') return { inline: medium.value }
    const file = medium.kind === 'file' ? files[medium.sha256] : undefined
    return file && !file.facts.problem ? { url: file.url, file } : null
  }
  const comparable = (medium: Medium, isImported: boolean): Comparable[] => {
    const source = sourceOf(medium)
    if (!source) return []
    const name = medium.kind === 'inline' ? null : fileNameOf(medium)
    const id = isImported ? `imported ${medium.key}` : medium.key
    return [{ id, tag: medium.key, name, imported: isImported, source }]
  }
  const own = media.find(({ key }) => key === tag)
  const before = imported.find(({ key }) => key === tag)
  const others = media.filter(({ key }) => key !== tag && modalityOf(key) === 'code')
  return [
    ...(own && before && !sameContent(own, before) ? comparable(before, true) : []),
    ...others.flatMap((medium) => comparable(medium, false)),
  ]
}

/** What a text was before, to lay it beside. */
export function earlierOf({ file, label, medium, name }: Earlier): Comparable[] {
  const inline = medium.kind === 'inline'
  const source = inline ? { inline: medium.value } : file && { url: file.url, file }
  const shown = inline ? null : name
  return source ? [{ id: label, tag: label, name: shown, imported: false, source }] : []
}

function sameContent(a: Medium, b: Medium): boolean {
  if (a.kind === 'file' && b.kind === 'file') return a.sha256 === b.sha256
  return a.kind === b.kind && a.value === b.value
}
