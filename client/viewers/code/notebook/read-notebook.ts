import { z } from 'zod'

/** Something that a cell put out. `mime` is null for what no browser shows; `detail` then names it. */
export type Output =
  | { kind: 'text'; text: string; stream: 'out' | 'error' }
  | { kind: 'image'; mime: string; base64: string }
  | { kind: 'html'; html: string; text: string }
  | { kind: 'markdown'; text: string }
  | { kind: 'unknown'; type: string }

export interface Cell {
  kind: 'markdown' | 'code' | 'raw'
  source: string
  /** How often code had run when this cell ran last; null where it never did. */
  count: number | null
  outputs: Output[]
}

export interface Notebook {
  cells: Cell[]
  language: string
}

/** Why a text is no notebook: where its JSON breaks, or what of a notebook is missing or of another kind. */
export type Problem = { broken: 'json'; line: number } | { broken: 'shape'; place: string }

const Lines = z.union([z.string(), z.array(z.string())]).transform((text) => [text].flat().join(''))
const Bundle = z.record(z.string(), z.unknown())

const RawOutput = z.looseObject({
  output_type: z.string(),
  name: z.string().optional().catch(undefined),
  text: Lines.optional(),
  data: Bundle.optional(),
  traceback: z.array(z.string()).optional(),
  ename: z.string().optional(),
  evalue: z.string().optional(),
})

const RawCell = z.looseObject({
  cell_type: z.string(),
  source: Lines.optional(),
  // Version 3 of the format.
  input: Lines.optional(),
  level: z.number().optional(),
  execution_count: z.number().nullish(),
  prompt_number: z.number().nullish(),
  outputs: z.array(RawOutput).optional(),
})

const Name = z
  .looseObject({ name: z.string().optional(), language: z.string().optional() })
  .optional()
const Raw = z.object({
  metadata: z.looseObject({ language_info: Name, kernelspec: Name }).optional(),
  cells: z.array(RawCell).optional(),
  worksheets: z.array(z.looseObject({ cells: z.array(RawCell) })).optional(),
})

/** Whether a text is meant as a notebook: by its name, or by its look where it has none. */
export function isNotebook(name: string, text: string): boolean {
  if (name) return name.toLowerCase().endsWith('.ipynb')
  return (
    text.length < 5_000_000 && /^\s*\{[\s\S]*"nbformat"\s*:/.test(text) && /"cells"\s*:/.test(text)
  )
}

/** A Jupyter notebook, or why it is none: versions 4 and 3 of the format. */
export function readNotebook(text: string): Notebook | Problem {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch (error) {
    return { broken: 'json', line: lineOf(error) ?? text.split('\n').length }
  }
  const read = Raw.safeParse(written)
  if (!read.success)
    return { broken: 'shape', place: read.error.issues[0]?.path.join('.') || 'cells' }
  const { cells, metadata, worksheets } = read.data
  const found = cells ?? worksheets?.flatMap((sheet) => sheet.cells)
  if (!found) return { broken: 'shape', place: 'cells' }
  const language = metadata?.language_info?.name ?? metadata?.kernelspec?.language ?? 'python'
  return { cells: found.map(cellOf), language: language.toLowerCase() }
}

/** The line that a browser names in what it says of broken JSON, if it names one. */
function lineOf(error: unknown): number | null {
  const named = error instanceof Error && /line (\d+)/.exec(error.message)?.[1]
  return named ? Number(named) : null
}

function cellOf(raw: z.infer<typeof RawCell>): Cell {
  const { cell_type: type, level } = raw
  const text = raw.source ?? raw.input ?? ''
  return {
    kind: type === 'code' ? 'code' : type === 'raw' ? 'raw' : 'markdown',
    source: type === 'heading' ? `${'#'.repeat(level ?? 1)} ${text}` : text,
    count: raw.execution_count ?? raw.prompt_number ?? null,
    outputs: (raw.outputs ?? []).map(outputOf),
  }
}

function outputOf(raw: z.infer<typeof RawOutput>): Output {
  const { ename, evalue, name, text, traceback } = raw
  if (traceback || ename) {
    const told = traceback?.length ? traceback.join('\n') : `${ename}: ${evalue ?? ''}`
    return { kind: 'text', text: plain(told), stream: 'error' }
  }
  if (raw.output_type === 'stream')
    return { kind: 'text', text: plain(text ?? ''), stream: name === 'stderr' ? 'error' : 'out' }
  return bundleOf(raw.data ?? older(raw))
}

/** Version 3 writes the kinds of an output beside each other, under short names. */
function older(raw: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(shortNames).filter(([short]) => raw[short] !== undefined)
  return Object.fromEntries(entries.map(([short, mime]) => [mime, raw[short]]))
}

const shortNames: Record<string, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  html: 'text/html',
  latex: 'text/latex',
  text: 'text/plain',
}

/** The richest form of an output that can be shown safely. */
function bundleOf(bundle: Record<string, unknown>): Output {
  const get = (mime: string) => {
    const value = Lines.safeParse(bundle[mime])
    return value.success ? value.data : null
  }
  for (const mime of pictures) {
    const base64 = get(mime)?.replaceAll(/\s/g, '')
    if (base64 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return { kind: 'image', mime, base64 }
  }
  const svg = get('image/svg+xml')
  if (svg) return { kind: 'image', mime: 'image/svg+xml', base64: toBase64(svg) }
  const text = get('text/plain') ?? ''
  const html = get('text/html')
  if (html && (/<table\b/i.test(html) || !text)) return { kind: 'html', html, text }
  const written = get('text/markdown') ?? get('text/latex')
  if (written) return { kind: 'markdown', text: written }
  if (text) return { kind: 'text', text: plain(text), stream: 'out' }
  const json = jsonText(bundle['application/json'])
  if (json) return { kind: 'text', text: json, stream: 'out' }
  return { kind: 'unknown', type: Object.keys(bundle).join(', ') || '—' }
}

function jsonText(value: unknown): string | null {
  try {
    return value === undefined ? null : JSON.stringify(value, null, 2)
  } catch {
    // Nested deeper than the browser can write it.
    return null
  }
}

const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

function toBase64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
}

/** Without the terminal's colours and what it wrote over. */
function plain(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- an escape sequence begins with a control character
      .replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
      .replaceAll('\r\n', '\n')
      .replaceAll(/[^\n]*\r(?!\n)/g, '')
  )
}

/** How many cells there are, how many hold code, and how many outputs they have. */
export function countsOf({ cells }: Notebook): { cells: number; code: number; outputs: number } {
  return {
    cells: cells.length,
    code: cells.filter(({ kind }) => kind === 'code').length,
    outputs: cells.reduce((sum, { outputs }) => sum + outputs.length, 0),
  }
}
