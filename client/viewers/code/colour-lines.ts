import { pooledModel } from './models.ts'
import { monaco } from './monaco.ts'
import { piecesOf, type Piece } from './pieces.ts'

const tabSize = 4
/** Beyond this a line is left plain: it is cut where it is shown, and colouring it takes time. */
const longest = 2000

/** Lines of a text in the colours of its language; those of an open model where `uri` has one, `from` on (counted from 1). */
export async function colourLines(
  lines: readonly string[],
  { language, uri, from }: { language: string; uri?: string; from: number },
): Promise<Piece[][]> {
  const model = uri === undefined ? null : pooledModel(uri)
  if (model?.getLanguageId() === language)
    return lines.map((line, i) =>
      from + i > model.getLineCount() || line.length > longest
        ? plain(line)
        : piecesOf(line, monaco.editor.colorizeModelLine(model, from + i, tabSize)),
    )
  const short = lines.map((line) => (line.length > longest ? '' : line))
  const html = await monaco.editor.colorize(short.join('\n'), language, { tabSize })
  const coloured = html.split('<br/>')
  return lines.map((line, i) =>
    line.length > longest ? plain(line) : piecesOf(line, coloured[i] ?? ''),
  )
}

const plain = (line: string): Piece[] => [{ text: line, look: '' }]
