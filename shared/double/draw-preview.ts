/** What a draw would do: how many second reviews there would be in each stratum, and what would change. */
export interface DrawPreview {
  instances: number
  /** Second seats that are there and stay. */
  stays: number
  opens: number
  /** Second seats that nobody has sat in and that would be taken away. */
  closes: number
  /** Drawn, but the first review has begun. */
  late: number
  strata: {
    field: string
    domain: string
    combination: string
    instances: number
    drawn: number
  }[]
}
