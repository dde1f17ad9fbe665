import type { MediaFacts } from '#shared/media/facts.ts'
import { type Modality, modalities, modalityOf } from '#shared/media/modality.ts'

import type { Content, Side, SideContent } from './content.ts'
import type { Medium } from './medium.ts'

/** What a side must have: a modality and how many of it, null where the number is left open. */
export type Demand = Partial<Record<Modality, number | null>>
export type Specification = Record<Side, Demand>

const media = modalities.filter((modality) => modality !== 'text')

/** The modalities of an instance, written `image+audio>image`; a side without media is `text`. */
export function combinationOf(content: Pick<Content, Side>): string {
  return `${modalitiesOf(content.question)}>${modalitiesOf(content.answer)}`
}

function modalitiesOf(side: SideContent): string {
  const present = new Set(side.media.map(({ key }) => modalityOf(key)))
  return media.filter((modality) => present.has(modality)).join('+') || 'text'
}

/** Reads `image+audio > image*2`; null where it is not written so. */
export function parseSpecification(source: string): Specification | null {
  const parts = source.split('>')
  const [question, answer] = parts.map((part) => demandOf(part.split('+')))
  return parts.length === 2 && question && answer ? { question, answer } : null
}

export function formatSpecification({ question, answer }: Specification): string {
  return `${written(question)} > ${written(answer)}`
}

function written(demand: Demand): string {
  const terms = media
    .filter((modality) => demand[modality] !== undefined)
    .map((modality) => (demand[modality] === null ? modality : `${modality}*${demand[modality]}`))
  return terms.join('+') || 'text'
}

/** The specification in the name of a UniM file, such as `image&audio_image.jsonl`; null for any other name. */
export function specificationFromFileName(path: string): string | null {
  const name = path.split(/[/\\]/).at(-1) ?? ''
  const [, left, right] = /^([A-Za-z&]+)_([A-Za-z&]+)\.jsonl?$/.exec(name) ?? []
  if (left === undefined || right === undefined) return null
  const question = demandOf(left.split('&'))
  const answer = demandOf(right.split('&'))
  return question && answer ? formatSpecification({ question, answer }) : null
}

/** How a side's media can be counted: two ways for a mesh that comes with materials and textures, one for the rest. */
export function countsOf(
  side: SideContent,
  facts: Readonly<Record<string, MediaFacts>> = {},
): Map<Modality, number[]> {
  const seen = new Set<string>()
  const counts = new Map<Modality, number[]>()
  const parts = { all: 0, models: 0 }
  for (const medium of side.media) {
    const modality = modalityOf(medium.key)
    if (!modality || modality === 'text' || seen.has(medium.key)) continue
    seen.add(medium.key)
    if (modality === 'threeD') {
      parts.all++
      if (!isModelPart(medium, facts)) parts.models++
    } else counts.set(modality, [(counts.get(modality)?.[0] ?? 0) + 1])
  }
  if (parts.all > 0) counts.set('threeD', [...new Set([parts.all, parts.models])])
  return counts
}

/** A material or a texture image, which belongs to a model rather than being one. */
function isModelPart(medium: Medium, facts: Readonly<Record<string, MediaFacts>>): boolean {
  const known = medium.kind === 'file' && Object.hasOwn(facts, medium.sha256)
  if (known && facts[medium.sha256]?.mime.startsWith('image/')) return true
  return /\.(?:mtl|bin|png|jpe?g|webp|bmp|tga|tiff?|gif|ktx2?|dds|exr|hdr)(?:[?#].*)?$/i.test(
    medium.value,
  )
}

function demandOf(terms: readonly string[]): Demand | null {
  const demand: Demand = {}
  for (const term of terms) {
    const [, word, number] = /^\s*([A-Za-z]+)\s*(?:[*×]\s*([1-9][0-9]{0,5}))?\s*$/.exec(term) ?? []
    const modality = modalities.find((one) => one === word)
    if (!modality || demand[modality] !== undefined) return null
    demand[modality] = number === undefined ? null : Number(number)
  }
  return demand
}
