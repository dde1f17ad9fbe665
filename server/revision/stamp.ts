import { z } from 'zod'

/** The name of one state of a draft, chosen by the page that wrote it. */
export const Stamp = z.string().min(8).max(80)

/** States of a draft that another one contains. */
export const Known = z.array(z.string().max(80)).max(50)
