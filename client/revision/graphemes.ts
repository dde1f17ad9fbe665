import { Decoration, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view'

/**
 * Characters that the editor by itself takes apart: flags of regions and Hangul in parts wherever the cursor goes, emoji with
 * a tone or a key around them when Backspace comes. Of letters with marks Backspace takes the last mark alone, as people
 * who write Thai or Hindi expect. The browser knows where each ends (Unicode Standard Annex 29).
 */
const candidates =
  /\p{Extended_Pictographic}(?:[\u{E0020}-\u{E007F}]|\p{Emoji_Modifier}|\uFE0F|\u200D|\p{Extended_Pictographic})+|[\d#*]\uFE0F?\u20E3|[\u1100-\u11FF\uA960-\uA97C\uAC00-\uD7FB]{2,}/gu

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const whole = Decoration.mark({})

const decorator = new MatchDecorator({
  regexp: candidates,
  decorate: (...[add, from, , [found]]) => {
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
