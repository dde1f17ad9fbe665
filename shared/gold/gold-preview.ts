import { z } from 'zod'

import { Content } from '#shared/instance/content.ts'
import { Stage } from '#shared/lifecycle/lifecycle.ts'
import { MediumFile } from '#shared/view/instance-view.ts'

import { Defect, DefectKind } from './defect.ts'
import { GoldPhase } from './judge.ts'

/** What can be broken in an instance: a kind, the phases it fits, and a few of the ways, each as a copy would show it. */
export const Breakable = z.object({
  kind: DefectKind,
  phases: z.array(GoldPhase),
  examples: z.array(z.object({ content: Content, defect: Defect })),
})
export type Breakable = z.infer<typeof Breakable>

/** A decided instance before it is made a template. */
export const GoldPreview = z.object({
  key: z.string(),
  id: z.string(),
  stage: Stage,
  right: Content,
  files: z.record(z.string(), MediumFile),
  kinds: z.array(Breakable),
})
export type GoldPreview = z.infer<typeof GoldPreview>
