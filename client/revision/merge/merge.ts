import { bySide, type Content, type Side, sides, type Waiver } from '#shared/instance/content.ts'

import { mergeMedia, type MediumSlot, partKeys, type Renamed } from './merge-media.ts'
import { type Hunk, mergeTexts } from './merge-texts.ts'
import { mergeOrder, mergeSets, type Settled, threeWay } from './three-way.ts'

/** Field and domain belong together: half of one pair and half of the other is no pair. */
export interface Facts {
  domain: Pick<Content, 'field' | 'domain'>
  difficulty: Content['difficulty']
  specification: Content['specification']
  unknown: Content['unknown']
}
export const factNames = ['domain', 'difficulty', 'specification', 'unknown'] as const
export type FactName = (typeof factNames)[number]

/** Two versions of a content laid over the one that both came from. */
export interface Merge {
  mine: Content
  texts: Record<Side, Hunk[]>
  media: Record<Side, MediumSlot[]>
  facts: { [K in FactName]: Settled<Facts[K]> }
  capabilities: string[]
  waivers: { name: string; is: Settled<Waiver | null> }[]
  /** New media of theirs that got another number. */
  renamed: Renamed[]
}

export type Pick3 = 'mine' | 'theirs' | 'both'
/** What was chosen, by the name of the choice. */
export type Picks = Readonly<Record<string, Pick3>>

export function merge(base: Content, mine: Content, given: Content): Merge {
  const { renamed, theirs } = partKeys({ base, mine, theirs: given })
  const facts = [base, mine, theirs].map(factsOf) as [Facts, Facts, Facts]
  const fact = <K extends FactName>(name: K) =>
    threeWay<Facts[K]>(facts[0][name], facts[1][name], facts[2][name])
  return {
    mine,
    texts: bySide((side) => mergeTexts(base[side].text, mine[side].text, theirs[side].text)),
    media: bySide((side) => mergeMedia(side, { base, mine, theirs })),
    facts: {
      domain: fact('domain'),
      difficulty: fact('difficulty'),
      specification: fact('specification'),
      unknown: fact('unknown'),
    },
    capabilities: mergeSets(base.capabilities, mine.capabilities, theirs.capabilities),
    waivers: mergeWaivers(base.waivers, mine.waivers, theirs.waivers),
    renamed,
  }
}

/** The names of everything that has to be chosen, in the order in which it is shown. */
export function choicesOf(merged: Merge): string[] {
  return [
    ...sides.flatMap((side) => [
      ...merged.texts[side].flatMap((hunk, i) =>
        hunk.kind === 'conflict' ? [hunkName(side, i)] : [],
      ),
      ...merged.media[side].flatMap((slot) => (slot.is.kind === 'open' ? [slotName(slot)] : [])),
    ]),
    ...factNames.filter((name) => merged.facts[name].kind === 'open'),
    ...merged.waivers.flatMap(({ is, name }) => (is.kind === 'open' ? [`waiver ${name}`] : [])),
  ]
}

export const hunkName = (side: Side, at: number) => `text ${side} ${at}`
export const slotName = ({ key, side }: MediumSlot) => `medium ${side} ${key}`

/** The content that comes out. What is not chosen yet: both texts, and mine of everything that cannot be both. */
export function resolve(merged: Merge, picks: Picks): Content {
  const chosen = <T>(is: Settled<T>, name: string): T =>
    is.kind === 'settled' ? is.value : picks[name] === 'theirs' ? is.theirs : is.mine
  const { domain, ...facts } = {
    domain: chosen(merged.facts.domain, 'domain'),
    difficulty: chosen(merged.facts.difficulty, 'difficulty'),
    specification: chosen(merged.facts.specification, 'specification'),
    unknown: chosen(merged.facts.unknown, 'unknown'),
  }
  const side = (one: Side) => ({
    text: merged.texts[one].map((hunk, i) => textOf(hunk, picks[hunkName(one, i)])).join(''),
    media: merged.media[one].flatMap((slot) => chosen(slot.is, slotName(slot)) ?? []),
  })
  return {
    ...merged.mine,
    ...domain,
    ...facts,
    capabilities: merged.capabilities,
    question: side('question'),
    answer: side('answer'),
    waivers: merged.waivers.flatMap(({ is, name }) => chosen(is, `waiver ${name}`) ?? []),
  }
}

/** One stretch of the merged text. Both: mine, then theirs, with a space between two words. */
export function textOf(hunk: Hunk, pick: Pick3 | undefined): string {
  const { kind, mine, theirs } = hunk
  if (kind === 'theirs') return theirs
  if (kind !== 'conflict' || pick === 'mine') return mine
  if (pick === 'theirs') return theirs
  return mine + (/\S$/.test(mine) && /^\S/.test(theirs) ? ' ' : '') + theirs
}

function factsOf({ difficulty, domain, field, specification, unknown }: Content): Facts {
  return { domain: { field, domain }, difficulty, specification, unknown }
}

function mergeWaivers(
  base: readonly Waiver[],
  mine: readonly Waiver[],
  theirs: readonly Waiver[],
): Merge['waivers'] {
  const [before, here, there] = [base, mine, theirs].map(
    (all) => new Map(all.map((waiver) => [nameOf(waiver), waiver])),
  ) as [Map<string, Waiver>, Map<string, Waiver>, Map<string, Waiver>]
  const order = mergeOrder([...before.keys()], [...here.keys()], [...there.keys()])
  return order.map((name) => ({
    name,
    is: threeWay<Waiver | null>(
      before.get(name) ?? null,
      here.get(name) ?? null,
      there.get(name) ?? null,
    ),
  }))
}

function nameOf({ rule, side, tag }: Waiver): string {
  return `${rule} ${side} ${tag ?? ''}`.trim()
}
