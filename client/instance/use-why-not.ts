import { useTranslation } from 'react-i18next'

const onPage = [
  'conflict',
  'unchanged',
  'deciding',
  'other_tab',
  'taken_already',
  'nothing_hidden',
  'no_template',
  'nothing_waits',
  'no_media',
  'no_comments',
  'no_thread',
  'no_finding',
  'no_findings',
  'not_comparing',
  'no_suggestion',
  'one_version',
  'writes_here',
  'no_tag',
  'nothing_undone',
  'nothing_redone',
  'time_enough',
  'other_stage',
] as const

/** Why an act cannot be done now, in a sentence: a reason of the page, or a refusal of the server. */
export function useWhyNot(): (code: string) => string {
  const { t } = useTranslation(['instance', 'refusal'])
  return (code) => {
    const here = onPage.find((one) => one === code)
    return here ? t(`why.${here}`) : t(`refusal:${code as 'not_found'}`)
  }
}
