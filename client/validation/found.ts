import type { Content } from '#shared/instance/content.ts'
import type { Finding } from '#shared/validation/finding.ts'

export interface Found {
  /** The content the findings speak of; while a person types it is a moment older than the page. */
  content: Content
  findings: readonly Finding[]
}
