import type { NewInstance } from '#server/instance/create-instances.ts'
import type { Content } from '#shared/instance/content.ts'

/** The content as an import brings it in. */
export function newInstance(content: Content, occurrence = 1): NewInstance {
  const source = { importId: 'import-1', file: 'math.jsonl', record: 1, line: 1, raw: '{}' }
  return { externalId: content.id, occurrence, content, findings: [], source }
}
