import type { DraftKey } from '#client/revision/kept-drafts.ts'

import { emptyRemark, type Remark } from './remark.ts'

/** What is written and not sent, on one instance by one person. */
export interface KeptRemark {
  remark: Remark
  replies: Readonly<Record<string, string>>
}

const prefix = 'countersign.remark/'
const nameOf = ({ instance, person, project }: DraftKey) =>
  `${prefix}${person}/${project}/${instance}`

export function keptRemark(key: DraftKey): Partial<KeptRemark> {
  try {
    return JSON.parse(localStorage.getItem(nameOf(key)) ?? '{}') as Partial<KeptRemark>
  } catch {
    return {}
  }
}

/** Keeps every letter at once. Where the browser is full, the picture of the spot goes first. */
export function keepRemark(key: DraftKey, { remark, replies }: KeptRemark): void {
  const empty = remark.text === '' && remark.anchor === null
  if (empty && Object.keys(replies).length === 0) {
    localStorage.removeItem(nameOf(key))
    return
  }
  const kept = { remark: empty ? emptyRemark : remark, replies }
  for (const one of [kept, { ...kept, remark: { ...kept.remark, snapshot: null } }])
    try {
      localStorage.setItem(nameOf(key), JSON.stringify(one))
      return
    } catch {
      // Full: once more without the picture.
    }
}

/** The instances on which a person wrote something here and did not send it. */
export function unsentRemarks(person: string): DraftKey[] {
  return Object.keys(localStorage).flatMap((name) => {
    const [whose, project, instance] = name.slice(prefix.length).split('/')
    const mine = name.startsWith(prefix) && whose === person
    return mine && project !== undefined && instance !== undefined
      ? [{ person, project, instance }]
      : []
  })
}

export function forgetRemark(key: DraftKey): void {
  localStorage.removeItem(nameOf(key))
}
