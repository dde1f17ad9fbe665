import type { Skills } from '#shared/people/terms.ts'

/** What skills are compared with. */
interface Asking {
  domain: string
  inputs: readonly string[]
  outputs: readonly string[]
  language: string | null
}

/**
 * Whether an instance lies within a person's skills: its domain is one of theirs, each of its modalities too, and so is its
 * language where it is known. Everybody reads text.
 */
export function isSkilledFor(skills: Skills, asking: Asking): boolean {
  const { domain, inputs, language, outputs } = asking
  const media = [...inputs, ...outputs].filter((modality) => modality !== 'text')
  return (
    within(skills.domains, [domain]) &&
    within(skills.modalities, media) &&
    within(skills.languages, language === null ? [] : [language])
  )
}

function within(skilled: readonly string[], asked: readonly string[]): boolean {
  return skilled.length === 0 || asked.every((one) => skilled.includes(one))
}
