import type { Part } from './office-text.ts'

export interface Sheet {
  name: string
  rows: string[][]
  columns: number
  /** Whether rows or columns were left out. */
  cut: boolean
}

/** What is read of an office file; the HTML is not safe yet. */
export type OfficeContent =
  | { kind: 'html'; html: string }
  | { kind: 'sheets'; sheets: Sheet[] }
  | { kind: 'parts'; parts: Part[] }
  | { kind: 'refused'; reason: 'damaged' | 'huge' }
