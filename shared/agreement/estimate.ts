/** How the ends of an interval were found. */
export type IntervalMethod =
  | 'wilson'
  | 'jackknife_atanh'
  | 'jackknife_t'
  | 'fleiss_cohen_everitt'
  | 'gwet'
  | 'bootstrap'
  | 'bonett_price'

/** An interval, its level (0.95) and how it was made. */
export interface Interval {
  low: number
  high: number
  level: number
  method: IntervalMethod
}

/** How a value is made; each has its file here, with formula and source. */
export type Statistic =
  | 'percent_agreement'
  | 'specific_agreement'
  | 'cohen_kappa'
  | 'cohen_kappa_max'
  | 'weighted_kappa'
  | 'scott_pi'
  | 'fleiss_kappa'
  | 'conger_kappa'
  | 'light_kappa'
  | 'randolph_kappa'
  | 'brennan_prediger'
  | 'pabak'
  | 'gwet_ac1'
  | 'gwet_ac2'
  | 'krippendorff_alpha'
  | 'proportion'
  | 'mean'
  | 'paired_difference'

/**
 * Why a figure does not exist: nothing was rated twice (or, of a proportion, counted); every rating is the same, so that
 * chance explains all (0/0); a single category is declared, so that nothing else could be said; nobody used the category.
 */
export type Reason = 'no_units' | 'no_variation' | 'one_category' | 'never_used'

/**
 * A figure, never rounded. `n` counts the units it rests on (those with at least two ratings), `method` says how it is
 * made. A quotient 0/0 is `undefined` with its reason: never 0, 1 or NaN.
 */
export type Estimate =
  | {
      status: 'ok'
      value: number
      n: number
      interval: Interval | null
      method: Statistic
      components: Record<string, number>
    }
  | { status: 'undefined'; reason: Reason; n: number }
