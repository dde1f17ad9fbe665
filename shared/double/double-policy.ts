import { z } from 'zod'

/** Which share of the instances gets a second review, drawn by which seed, and whether in each stratum alike. */
export const DoublePolicy = z.object({
  percent: z.number().min(0).max(100).default(0),
  seed: z.string().trim().min(1).max(100).default('countersign'),
  stratified: z.boolean().default(true),
})
export type DoublePolicy = z.infer<typeof DoublePolicy>

/** What an order of instances depends on: a draw by another one begins anew. */
export function orderOf({ seed, stratified }: DoublePolicy): string {
  return `${stratified ? 'stratified' : 'plain'} ${seed}`
}
