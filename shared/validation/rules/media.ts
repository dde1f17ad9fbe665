import type { Medium } from '#shared/instance/medium.ts'
import { bufferOf, type ModelBuffer } from '#shared/instance/model-buffer.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import type { Grounds } from '#shared/validation/grounds.ts'
import { type KnownMedium, type Reading } from '#shared/validation/reading.ts'
import type { Report } from '#shared/validation/report.ts'

type Place = Pick<Report, 'side' | 'tag'>

/**
 * The rules on files, as far as their facts are known. A damaged medium has no other finding. The buffer of a glTF is bytes of
 * any kind: it need only be as long as the glTF says.
 */
export function media(reading: Reading, { facts }: Grounds): Report[] {
  const firstOf = new Map<string, string>()
  const all = [reading.question, reading.answer].flatMap(({ media: known }) =>
    [...known.values()].map(({ medium }) => medium),
  )
  return [reading.question, reading.answer].flatMap((side) =>
    [...side.media.values()].flatMap((known) => {
      const { medium, key } = known
      const place: Place = { side: side.side, tag: key }
      if (medium.kind === 'absent') return absence(known, place)
      if (medium.kind === 'inline') return duplicate(firstOf, `inline ${medium.value}`, place)
      const fact = Object.hasOwn(facts, medium.sha256) ? facts[medium.sha256] : undefined
      const judged = fact ? judge(known, fact, { all, facts, place }) : { damage: [], rest: [] }
      if (judged.damage.length > 0) return judged.damage
      return [...judged.rest, ...duplicate(firstOf, `file ${medium.sha256}`, place)]
    }),
  )
}

interface Around {
  all: readonly Medium[]
  facts: Grounds['facts']
  place: Place
}

function judge(known: KnownMedium, fact: MediaFacts, { all, facts, place }: Around) {
  const buffer = bufferOf(known.medium, all, facts)
  if (buffer) return { damage: shortness(buffer, fact, place), rest: [] }
  return { damage: damageOf(known, fact, place), rest: conditionOf(known, fact, place) }
}

function absence({ medium, key }: KnownMedium, place: Place): Report[] {
  if (medium.kind !== 'absent' || medium.reason === 'address') return []
  const rule = medium.reason === 'missing' ? 'media-missing' : 'media-outside-root'
  return [{ ...place, rule, template: rule, values: { tag: key, path: medium.value } }]
}

function damageOf({ key, modality }: KnownMedium, fact: MediaFacts, place: Place): Report[] {
  const empty = fact.bytes === 0 || (modality === 'threeD' && fact.vertices === 0)
  if (fact.problem !== 'damaged' && !empty) return []
  const detail = fact.problem === 'damaged' ? fact.detail : undefined
  return [
    detail
      ? {
          ...place,
          rule: 'media-damaged',
          template: 'media-damaged-detail',
          values: { tag: key, detail },
        }
      : { ...place, rule: 'media-damaged', template: 'media-damaged', values: { tag: key } },
  ]
}

function shortness({ model, bytes }: ModelBuffer, fact: MediaFacts, place: Place): Report[] {
  if (fact.bytes >= bytes) return []
  const detail = `It has ${fact.bytes} bytes, and ${model} needs ${bytes}.`
  const values = { tag: place.tag ?? '', detail }
  return [{ ...place, rule: 'media-damaged', template: 'media-damaged-detail', values }]
}

function conditionOf({ key, modality }: KnownMedium, fact: MediaFacts, place: Place): Report[] {
  const reports: Report[] = []
  const values = { tag: key, modality, found: fact.mime }
  if (!fact.modalities.includes(modality))
    reports.push({ ...place, rule: 'media-modality', template: 'media-modality', values })
  if (fact.problem === 'encrypted')
    reports.push({ ...place, rule: 'media-encrypted', template: 'media-encrypted', values })
  if (fact.problem === 'unviewable') reports.push(unviewable(place, fact, values))
  return reports
}

function unviewable(place: Place, fact: MediaFacts, values: Report['values']): Report {
  const rule = 'media-unviewable'
  if (!fact.detail) return { ...place, rule, template: rule, values }
  const template = fact.beyond ? 'media-unviewable-beyond' : 'media-unviewable-detail'
  return { ...place, rule, template, values: { tag: place.tag ?? '', detail: fact.detail } }
}

function duplicate(firstOf: Map<string, string>, bytes: string, place: Place): Report[] {
  const tag = place.tag ?? ''
  const first = firstOf.get(bytes)
  if (first === undefined) firstOf.set(bytes, tag)
  if (first === undefined) return []
  return [
    { ...place, rule: 'media-duplicate', template: 'media-duplicate', values: { tag, first } },
  ]
}
