import { useTranslation } from 'react-i18next'

const onPage = ['conflict', 'unchanged', 'deciding'] as const

/** Why an act cannot be done now, in a sentence: a reason of the page, or a refusal of the server. */
export function useWhyNot(): (code: string) => string {
  const { t } = useTranslation(['instance', 'refusal'])
  return (code) => {
    const here = onPage.find((one) => one === code)
    return here ? t(`why.${here}`) : t(`refusal:${code as 'not_found'}`)
  }
}
