import { Decoration, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view'

/**
 * Where what a reader takes for one character is longer than the editor by itself takes it to be: flags of regions,
 * conjuncts of Indic scripts, Hangul written in parts. The browser knows their ends (Unicode Standard Annex 29).
 */
const candidates =
  /\p{Extended_Pictographic}[\u{E0020}-\u{E007F}]+|[\u0900-\u0DFF\u200D]{2,}|[\u1100-\u11FF\uA960-\uA97C\uAC00-\uD7FB]{2,}/gu

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const whole = Decoration.mark({})

const decorator = new MatchDecorator({
  regexp: candidates,
  decorate: (add, from, _to, [found]) => {
    for (const { index, segment } of segmenter.segment(found))
      if (segment.length > 1) add(from + index, from + index + segment.length, whole)
  },
})

/** The cursor steps over a character as a reader sees it, and deleting takes it whole. */
export const graphemes = ViewPlugin.define(
  (view) => {
    const own = {
      ends: decorator.createDeco(view),
      update: (update: Parameters<typeof decorator.updateDeco>[0]) => {
        own.ends = decorator.updateDeco(update, own.ends)
      },
    }
    return own
  },
  {
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.ends ?? Decoration.none),
  },
)
