import { monaco } from './monaco.ts'

interface Pooled {
  model: monaco.editor.ITextModel
  text: string
}

const most = 12
const mostCharacters = 24_000_000
/** The models of the page's media, the one used last at the end. */
const pool = new Map<string, Pooled>()

/** The model of a medium: the one made before, where it holds the same text. */
export function modelFor(uri: string, text: string, language: string): monaco.editor.ITextModel {
  const known = pool.get(uri)
  const same = known?.text === text ? known : null
  if (known && !same) known.model.dispose()
  const model = same?.model ?? newModel(uri, text, language)
  if (model.getLanguageId() !== language) monaco.editor.setModelLanguage(model, language)
  pool.delete(uri)
  pool.set(uri, { model, text })
  letGo(uri)
  return model
}

function newModel(uri: string, text: string, language: string): monaco.editor.ITextModel {
  const model = monaco.editor.createModel(text, language, monaco.Uri.parse(uri))
  // Pairs of brackets are looked for as deep as they are nested: a deep file would hold up the page.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  })
  return model
}

export function pooledModel(uri: string): monaco.editor.ITextModel | null {
  return pool.get(uri)?.model ?? null
}

/** Disposes of what was used longest ago beyond the limits, and of every model of another instance. */
function letGo(uri: string): void {
  const owner = ownerOf(uri)
  let size = Array.from(pool.values()).reduce((sum, { text }) => sum + text.length, 0)
  for (const [old, { model, text }] of pool) {
    if (old === uri || model.isAttachedToEditor()) continue
    if (ownerOf(old) === owner && pool.size <= most && size <= mostCharacters) continue
    pool.delete(old)
    model.dispose()
    size -= text.length
  }
}

const ownerOf = (uri: string) => uri.slice(0, uri.indexOf('/'))
