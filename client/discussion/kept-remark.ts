import { keepSetting, readSetting } from '#client/lib/settings.ts'
import { dropWord, namesOfWords } from '#client/lib/words.ts'
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
  return readSetting(nameOf(key)) ?? {}
}

/** Keeps every letter at once. Where the browser is full, the picture of the spot goes first. */
export function keepRemark(key: DraftKey, { remark, replies }: KeptRemark): void {
  const empty = remark.text === '' && remark.anchor === null
  if (empty && Object.keys(replies).length === 0) {
    dropWord(nameOf(key))
    return
  }
  const kept = { remark: empty ? emptyRemark : remark, replies }
  const plain = { ...kept, remark: { ...kept.remark, snapshot: null } }
  const taken = keepSetting(nameOf(key), kept)
  if (!taken) keepSetting(nameOf(key), plain)
}

/** The instances on which a person wrote something here and did not send it. */
export function unsentRemarks(person: string): DraftKey[] {
  return namesOfWords(prefix).flatMap((name) => {
    const [whose, project, instance] = name.slice(prefix.length).split('/')
    return whose === person && project !== undefined && instance !== undefined
      ? [{ person, project, instance }]
      : []
  })
}

export function forgetRemark(key: DraftKey): void {
  dropWord(nameOf(key))
}
