import type { Raw } from './csv.ts'

const signs: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
}

/** A text as LaTeX prints it: each sign that means something there stands for itself. */
export function escapeTex(text: string): string {
  return text
    .replaceAll(/[\\~^<>|]|[&%$#_{}]/g, (sign) => signs[sign] ?? `\\${sign}`)
    .replaceAll(/\s+/g, ' ')
}

/**
 * A table for a paper, with the rules of the package `booktabs`. Columns that hold nothing but numbers stand at the right;
 * numbers are as the CSV has them.
 */
export function texOf(head: readonly string[], rows: readonly (readonly Raw[])[]): string {
  const isNumber = (column: number) => rows.every((row) => typeof row[column] === 'number')
  return [
    `\\begin{tabular}{${head.map((_, column) => (isNumber(column) ? 'r' : 'l')).join('')}}`,
    String.raw`\toprule`,
    line(head.map((name) => name.replaceAll('_', ' '))),
    String.raw`\midrule`,
    ...rows.map(line),
    String.raw`\bottomrule`,
    String.raw`\end{tabular}`,
    '',
  ].join('\n')
}

function line(cells: readonly Raw[]): string {
  return `${cells.map((cell) => escapeTex(String(cell ?? ''))).join(' & ')} \\\\`
}
