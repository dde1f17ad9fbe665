import { z } from 'zod'

/** Some people of a project under one name; it may be empty. */
export const PeopleGroup = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(80),
  people: z.array(z.string()).max(500),
})
export type PeopleGroup = z.infer<typeof PeopleGroup>
