import { pooledModel } from './models.ts'
import { monaco } from './monaco.ts'
import { piecesOf, type Piece } from './pieces.ts'

const tabSize = 4

/** Lines of a text in the colours of its language; those of an open model where `uri` has one, `from` on (counted from 1). */
export async function colourLines(
  lines: readonly string[],
  { language, uri, from }: { language: string; uri?: string; from: number },
): Promise<Piece[][]> {
  const model = uri === undefined ? null : pooledModel(uri)
  if (model?.getLanguageId() === language)
    return lines.map((line, i) =>
      from + i > model.getLineCount()
        ? [{ text: line, look: '' }]
        : piecesOf(line, monaco.editor.colorizeModelLine(model, from + i, tabSize)),
    )
  const html = await monaco.editor.colorize(lines.join('\n'), language, { tabSize })
  const coloured = html.split('<br/>')
  return lines.map((line, i) => piecesOf(line, coloured[i] ?? ''))
}
