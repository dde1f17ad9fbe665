import { useTranslation } from 'react-i18next'

/** Says a day (`2026-11-22`), or the day of a time in milliseconds, as UTC has it. */
export function useUtcDay(style: 'short' | 'medium' = 'medium'): (day: string | number) => string {
  const { i18n } = useTranslation()
  const form = new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'UTC',
    ...(style === 'short' ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' }),
  })
  return (day) => form.format(new Date(day))
}
