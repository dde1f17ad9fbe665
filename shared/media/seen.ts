import { z } from 'zod'

/** What of a medium was looked at: the parts of a sound or film in seconds, the pages of a document (from 1), or simply that it was opened. */
export const Seen = z.object({
  opened: z.boolean(),
  ranges: z.array(z.tuple([z.number(), z.number()])).optional(),
  pages: z.array(z.number().int()).optional(),
})
export type Seen = z.infer<typeof Seen>
