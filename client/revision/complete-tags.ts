import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { EditorState } from '@codemirror/state'

import { modalityOf } from '#shared/media/modality.ts'

import { chipFacts } from './chips.ts'
import { shortName } from './short-name.ts'

/** `<` offers the tags of the side's own media: icon, tag, file name and a small picture. */
export const completeTags = autocompletion({
  override: [tagsAt],
  icons: false,
  addToOptions: [
    { position: 20, render: drawIcon },
    { position: 90, render: drawPicture },
  ],
})

function tagsAt(context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/<[a-zA-Z]*\d*/)
  if (!typed) return null
  const { labels } = context.state.facet(chipFacts)
  if (labels.size === 0) return null
  const options = Array.from(labels, ([key, label]) => ({
    label: `<${key}>`,
    detail: shortName(label),
  }))
  return { from: typed.from, options, validFor: /^<[a-zA-Z]*\d*>?$/ }
}

const keyOf = ({ label }: Completion) => label.slice(1, -1)

function drawIcon(option: Completion, state: EditorState): Node | null {
  return state.facet(chipFacts).icon(modalityOf(keyOf(option)) ?? '')
}

function drawPicture(option: Completion, state: EditorState): Node | null {
  const url = state.facet(chipFacts).pictures.get(keyOf(option))
  const box = document.createElement('span')
  box.className = 'cm-option-picture'
  if (url !== undefined) {
    const picture = document.createElement('img')
    picture.src = url
    picture.alt = ''
    picture.crossOrigin = 'anonymous'
    box.append(picture)
  }
  return box
}
