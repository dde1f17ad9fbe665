import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { CombinationMark } from '#client/instance/combination-mark.tsx'
import { useTRPC } from '#client/trpc.ts'
import type { DoublePolicy } from '#shared/double/double-policy.ts'

import classes from './settings.module.css'

/** What a rule would draw now: in all, and in each domain and combination. */
export function DrawPreview({ rule, slug }: { rule: DoublePolicy; slug: string }) {
  const { t } = useTranslation('settings')
  const trpc = useTRPC()
  const [settled] = useDebouncedValue(rule, 300)
  const input = { project: slug, rule: settled }
  const { data } = useQuery(
    trpc.project.previewDraw.queryOptions(input, { placeholderData: keepPreviousData }),
  )
  if (!data) return null
  if (data.instances === 0) return <Text c="dimmed">{t('choice.double.empty')}</Text>
  const { closes, instances, late, opens, stays, strata } = data
  const said = [
    t('choice.double.sum', { count: stays + opens, instances }),
    opens > 0 && t('choice.double.opens', { count: opens }),
    closes > 0 && t('choice.double.closes', { count: closes }),
    late > 0 && t('choice.double.late', { count: late }),
  ]
  return (
    <>
      <Text component="output">{said.filter((one) => one !== false).join(' ')}</Text>
      <details className={classes['strata']}>
        <summary>{t('choice.double.preview')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('choice.double.domain')}</th>
              <th scope="col">{t('choice.double.combination')}</th>
              <th scope="col">{t('choice.double.instances')}</th>
              <th scope="col">{t('choice.double.drawn')}</th>
            </tr>
          </thead>
          <tbody>
            {strata.map(({ combination, domain, drawn, field, instances: all }) => (
              <tr key={`${field} ${domain} ${combination}`}>
                <th scope="row">{domain}</th>
                <td>
                  <CombinationMark combination={combination} />
                </td>
                <td>{all}</td>
                <td>{drawn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
