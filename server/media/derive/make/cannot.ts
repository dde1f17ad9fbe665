import type { Outcome } from './order.ts'

/** The derivative cannot be made of this file; the message says why in one sentence. */
export class Cannot extends Error {}

/** A tool that is not installed here. */
export class Lacking extends Error {
  readonly tool: 'ffmpeg' | 'LibreOffice'

  constructor(tool: 'ffmpeg' | 'LibreOffice') {
    super(`${tool} is not installed.`)
    this.tool = tool
  }
}

/** What an error means for the derivative. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof Lacking) return { state: 'lacking', tool: error.tool }
  if (error instanceof Cannot) return { state: 'failed', why: error.message }
  const [line = ''] = error instanceof Error ? error.message.split('\n') : []
  const said = line.slice(0, 200).replace(/[.\s]+$/, '')
  return { state: 'failed', why: `It could not be read: ${said || 'no reason given'}.` }
}
