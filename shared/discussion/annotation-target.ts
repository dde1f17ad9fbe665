import { Side } from '#shared/instance/content.ts'

import type { Anchor, Camera, MediaState, Selector } from './anchor.ts'
import { mediumName, readMediumName } from './medium-name.ts'

/** What an annotation is about. A text is one side of an instance in a revision, a medium its bytes (RFC 6920). */
export type Target =
  | string
  | {
      type: 'SpecificResource'
      source: string | { id: string; type: 'Scene' }
      state?:
        | { type: 'cs:RevisionState'; 'cs:revision': number }
        | (MediaState & { type: 'cs:MediaState' })
        | undefined
      selector?: Selector[] | undefined
      'cs:camera'?: Camera | undefined
      'cs:instance'?: string | undefined
    }

const instancePrefix = 'urn:countersign:instance:'

export function targetOf(thread: {
  instance: string
  revision: number
  anchor: Anchor | null
}): Target {
  const { anchor, instance, revision } = thread
  const whole = `${instancePrefix}${encodeURIComponent(instance)}`
  if (!anchor) return `${whole}@rev${revision}`
  const { camera, on, selector } = anchor
  const rest = { selector, ...(camera && { 'cs:camera': camera }) }
  if (on.kind === 'text') {
    const source = `${whole}:${on.side}@rev${on.revision}`
    const state = { type: 'cs:RevisionState' as const, 'cs:revision': on.revision }
    return { type: 'SpecificResource', source, state, ...rest }
  }
  const name = mediumName(on.sha256)
  const scene = selector.some(({ type }) => type === 'PointSelector')
  return {
    type: 'SpecificResource',
    source: scene ? { id: name, type: 'Scene' } : name,
    ...(on.state && { state: { type: 'cs:MediaState' as const, ...on.state } }),
    ...rest,
    'cs:instance': whole,
  }
}

export function readTarget(target: Target): { instance: string; anchor: Anchor | null } {
  if (typeof target === 'string') return { instance: instanceIn(target), anchor: null }
  const { selector = [], source, state } = target
  const name = typeof source === 'string' ? source : source.id
  const camera = target['cs:camera']
  const rest = { selector, ...(camera && { camera }) }
  const sha256 = readMediumName(name)
  if (sha256 !== null) {
    const on = { kind: 'medium' as const, sha256, ...mediaState(state) }
    return { instance: instanceIn(target['cs:instance'] ?? ''), anchor: { on, ...rest } }
  }
  const found = /:(question|answer)@rev(\d+)$/.exec(name)
  if (!found) throw new Error(`This target is of no kind that is known here: ${name}`)
  const on = { kind: 'text' as const, side: Side.parse(found[1]), revision: Number(found[2]) }
  return { instance: instanceIn(name), anchor: { on, ...rest } }
}

function mediaState(state: Exclude<Target, string>['state']): { state?: MediaState } {
  if (state?.type !== 'cs:MediaState') return {}
  const { type, ...measured } = state
  void type
  return { state: measured }
}

function instanceIn(name: string): string {
  return decodeURIComponent(/^urn:countersign:instance:([^:@]*)/.exec(name)?.[1] ?? '')
}
