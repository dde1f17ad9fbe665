import { Component, Fragment, type ReactNode } from 'react'

import { segmentsOf, type Tag } from '#shared/instance/tag.ts'

type RenderTag = (tag: Tag, inline: boolean) => ReactNode

/** A text as it is written, with its tags as chips and its media after the paragraph of their first mention. */
export function PlainTaggedText({ text, renderTag }: { text: string; renderTag: RenderTag }) {
  const seen = new Set<string>()
  return paragraphsOf(text).map((pieces, i) => {
    const tags = pieces.filter((piece) => typeof piece !== 'string')
    const first = tags.filter(({ key }) => !seen.has(key) && seen.add(key))
    return (
      <Fragment key={i}>
        <p dir="auto" className="plain-tagged-text">
          {pieces.map((piece, at) => (
            <Fragment key={at}>
              {typeof piece === 'string' ? piece : renderTag(piece, true)}
            </Fragment>
          ))}
        </p>
        {first.map((tag) => (
          <Fragment key={tag.key}>{renderTag(tag, false)}</Fragment>
        ))}
      </Fragment>
    )
  })
}

/** Cuts a text at its empty lines; each paragraph is text and tags by turns. */
function paragraphsOf(text: string): (string | Tag)[][] {
  const paragraphs: (string | Tag)[][] = [[]]
  for (const segment of segmentsOf(text)) {
    if (segment.kind === 'tag') paragraphs.at(-1)?.push(segment.tag)
    else
      for (const [i, part] of segment.source.split(/\n[ \t]*\n\s*/).entries()) {
        if (i) paragraphs.push([])
        if (part) paragraphs.at(-1)?.push(part)
      }
  }
  return paragraphs
}

interface Guarded {
  text: string
  renderTag: RenderTag
  children: ReactNode
}

/** Shows a text plainly when Markdown gives up on it, until it is another text. */
export class PlainWhenBroken extends Component<Guarded, { broken: boolean; text: string }> {
  override state = { broken: false, text: this.props.text }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  static getDerivedStateFromProps({ text }: Guarded, state: { text: string }) {
    return text === state.text ? null : { broken: false, text }
  }

  override render() {
    const { children, text, renderTag } = this.props
    if (!this.state.broken) return children
    return <PlainTaggedText text={text} renderTag={renderTag} />
  }
}

const longest = 100_000
const mostLines = 3000
const mostFormulas = 1000
// Quotes and lists inside each other, deeper than anybody means and than a browser can nest.
const deep = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){60}/m
// Each sign of emphasis is compared with those before it in its paragraph: this is two thousand in one.
const mostCompared = 4_000_000

/** Whether a text is too long, too deeply nested or too full of signs to be read as Markdown while somebody waits. */
export function isBeyondMarkdown(text: string): boolean {
  return (
    text.length > longest ||
    countOf(/\n/g, text) > mostLines ||
    countOf(/\$/g, text) > 2 * mostFormulas ||
    text
      .split(/\n[ \t]*\n|\n(?=[ \t]*\|)/)
      .reduce((sum, block) => sum + countOf(/[*_~]+/g, block) ** 2, 0) > mostCompared ||
    deep.test(text)
  )
}

const countOf = (sign: RegExp, text: string) => text.match(sign)?.length ?? 0
