import type { Siblings } from '#client/viewers/viewer-props.ts'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { plainName } from '#shared/instance/model-buffer.ts'
import { modalityOf } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

export interface Sibling {
  key: string
  name: string
  file: MediumFile
}

/** The stored files of an instance that may belong to a model: its other threeD items first, then pictures. */
export function siblingFiles({ media, files }: Siblings): Sibling[] {
  const found = media.flatMap((medium) => toSibling(medium, files))
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/**
 * The file that `address` in a model means: the one with the same name, read without its folder and in any case; else,
 * since data sets rename their files, the only threeD item that `fits`.
 */
export function siblingFor(
  address: string,
  siblings: readonly Sibling[],
  fits: (sibling: Sibling) => boolean,
): Sibling | null {
  const name = plainName(address)
  const named = siblings.find((sibling) => plainName(sibling.name) === name)
  if (named) return named
  const fitting = siblings.filter((sibling) => rank(sibling) === 0 && fits(sibling))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

export function isMaterial({ name }: Sibling): boolean {
  return /\.mtl$/i.test(name)
}

export function isTexture({ file }: Sibling): boolean {
  return file.facts.mime.startsWith('image/')
}

function toSibling(medium: Medium, files: Siblings['files']): Sibling[] {
  const file = medium.kind === 'file' ? files[medium.sha256] : undefined
  return file ? [{ key: medium.key, name: fileNameOf(medium), file }] : []
}

function rank({ key }: Sibling): number {
  return modalityOf(key) === 'threeD' ? 0 : 1
}
