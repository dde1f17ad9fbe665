import type { Content } from '#shared/instance/content.ts'

/** A content without a fault: one question, one answer, no media. */
export function plainContent(changes: Partial<Content> = {}): Content {
  return {
    id: '1',
    field: 'natural_science',
    domain: 'math',
    difficulty: 1,
    capabilities: [],
    specification: null,
    question: { text: 'How many sides has a triangle?', media: [] },
    answer: { text: 'It has three sides.', media: [] },
    unknown: {},
    waivers: [],
    ...changes,
  }
}
