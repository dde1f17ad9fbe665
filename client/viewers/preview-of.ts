import type { Medium } from '#shared/instance/medium.ts'
import type { Derivatives } from '#shared/media/derivative.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { shownFile } from './image/shown-file.ts'
import type { ViewerProps } from './viewer-props.ts'

/** What stands for a medium where there is little room: a still of it, the outline of a sound, its first lines, or nothing. */
export type Preview =
  | { kind: 'picture'; url: string }
  | { kind: 'outline'; url: string }
  | { kind: 'lines'; source: ViewerProps['source'] }
  | { kind: 'none' }

/** `derivatives` are those that are there by now. */
export function previewOf(
  medium: Medium,
  file: MediumFile | undefined,
  derivatives: Derivatives = file?.derivatives ?? {},
): Preview {
  if (medium.kind === 'inline') return { kind: 'lines', source: { inline: medium.value } }
  if (!file || file.facts.problem === 'damaged' || file.facts.problem === 'encrypted')
    return { kind: 'none' }
  for (const kind of ['picture', 'poster', 'page'] as const) {
    const made = derivatives[kind]
    if (made?.state === 'done') return { kind: 'picture', url: made.url }
  }
  if (derivatives.strip?.state === 'done') return { kind: 'outline', url: derivatives.strip.url }
  const { mime, modalities } = file.facts
  if (mime.startsWith('image/') && file.facts.problem === undefined)
    return { kind: 'picture', url: shownFile(file).url }
  if (modalities.includes('text') || modalities.includes('code'))
    return { kind: 'lines', source: { url: file.url, file } }
  return { kind: 'none' }
}
