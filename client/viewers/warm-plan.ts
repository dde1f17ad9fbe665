import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { modalityOf } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { shownFile } from './image/shown-file.ts'

/** One thing to fetch before it is asked for: a picture to decode, the beginning of a file, or all of it. */
export interface Warm {
  how: 'picture' | 'beginning' | 'whole'
  url: string
  /** What it costs, at most. */
  bytes: number
}

/** What may be fetched on suspicion, for all of an instance together. */
export const warmest = 30e6
const beginning = 1_048_576
const firstPages = 262_144
const smallCode = 262_144
const smallModel = 5e6
const smallPicture = 4e6

/** What to warm for these media, in order: what a reader sees first, then what plays, then what is read, then models. */
export function warmPlan(
  media: readonly Medium[],
  files: Readonly<Record<string, MediumFile>>,
): Warm[] {
  const ranked = media.flatMap((medium) => {
    const file = medium.kind === 'file' ? files[medium.sha256] : undefined
    return file && !file.facts.problem ? wanted(medium, file) : []
  })
  const urls = new Set<string>()
  let left = warmest
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ rank, ...warm }) => {
      void rank
      if (urls.has(warm.url) || warm.bytes > left) return []
      urls.add(warm.url)
      left -= warm.bytes
      return [warm]
    })
}

type Ranked = Warm & { rank: number }

function wanted(medium: Medium, file: MediumFile): Ranked[] {
  const { derivatives, facts, url } = file
  const made = (kind: keyof typeof derivatives, how: Warm['how']): Ranked[] => {
    const one = derivatives[kind]
    return one?.state === 'done' ? [{ rank: 0, how, url: one.url, bytes: one.bytes }] : []
  }
  const part = (rank: number, most: number, of = { url, bytes: facts.bytes }): Ranked => ({
    rank,
    how: of.bytes <= most ? 'whole' : 'beginning',
    url: of.url,
    bytes: Math.min(most, of.bytes),
  })
  const proxy = derivatives.proxy?.state === 'done' ? derivatives.proxy : undefined
  switch (modalityOf(medium.key)) {
    case 'image': {
      const copy = made('picture', 'picture')
      if (copy.length > 0 || facts.bytes > smallPicture) return copy
      return [{ rank: 0, how: 'picture', url: shownFile(file).url, bytes: facts.bytes }]
    }
    case 'audio': {
      const outline = made('strip', 'picture')
      const drawn = outline.length > 0 ? outline : made('peaks', 'whole')
      return [...drawn, part(1, beginning, proxy)]
    }
    case 'video':
      return [...made('poster', 'picture'), part(1, beginning, proxy)]
    case 'document':
      return [...made('page', 'picture'), ...(isPdf(file) ? [part(2, firstPages)] : [])]
    case 'code':
      return facts.bytes <= smallCode ? [part(3, smallCode)] : []
    case 'threeD': {
      const model = /\.(glb|gltf|stl|obj|ply)$/i.test(fileNameOf(medium))
      return model && facts.bytes < smallModel ? [part(4, smallModel)] : []
    }
    case 'text':
    case null:
      return []
  }
}

const isPdf = ({ facts }: MediumFile) => facts.mime === 'application/pdf'
