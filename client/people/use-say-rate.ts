import { useTranslation } from 'react-i18next'

/** Rates of work in the language of the page. */
export function useSayRate(): (rate: number | null) => string {
  const { i18n } = useTranslation()
  const one = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (rate) => (rate === null ? '–' : one.format(rate))
}
