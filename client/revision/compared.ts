/** Two revisions laid over one another; null means what is on the page. */
export interface Compared {
  from: number | null
  to: number | null
}
