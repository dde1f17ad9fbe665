import type { ExportReport, ExportStage } from '#shared/export/export-view.ts'

/** What to export, and where to. */
export interface ExportCall {
  project: string
  out: string
  stage: ExportStage
  force: boolean
  /** Writes the discussions beside it. */
  annotations: boolean
}

/** What was exported, with the number of annotations where they were asked for. */
export interface ExportDone extends ExportReport {
  annotations?: number
}
