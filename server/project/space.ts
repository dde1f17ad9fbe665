const seam = '~'

/**
 * The project id under which one person's gold copies are kept. Whatever asks for the instances of a project passes over
 * them, because theirs is another; only what asks for `spacesOf` a person finds that person's own.
 */
export function spaceOf(projectId: string, personId: string): string {
  return `${projectId}${seam}${personId}`
}

/** The project that a space lies behind; a project is its own home. */
export function homeOf(projectId: string): string {
  return projectId.split(seam, 1)[0] ?? projectId
}

/** Where the instances lie that one person sees: the project's, and this person's copies beside them. */
export function spacesOf({ projectId, me }: { projectId: string; me: string }): string[] {
  return [projectId, spaceOf(projectId, me)]
}
