import { useTranslation } from 'react-i18next'

import { refusals } from '#shared/errors.ts'

/** Why an act was refused on an instance, told of the people chosen: the refusal itself speaks to whoever is refused. */
export function useWhy(): (code: string) => string {
  const { t, i18n } = useTranslation(['bulk', 'refusal'])
  return (code) => {
    const told = `why.${code}`
    if (i18n.exists(`bulk:${told}`)) return t(told as 'why.own_work')
    return code in refusals ? t(`refusal:${code as keyof typeof refusals}`) : code
  }
}
