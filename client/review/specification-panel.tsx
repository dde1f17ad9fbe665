import { IconCheck, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { ModalityIcon } from '#client/viewers/modality-icon.tsx'
import type { Content } from '#shared/instance/content.ts'

import { specificationHolds } from './specification-holds.ts'

import classes from './checks.module.css'

/** What the instance must have, and what of it holds now. */
export function SpecificationPanel({ content }: { content: Content }) {
  const { t } = useTranslation(['instance', 'common'])
  const demands = useMemo(() => specificationHolds(content), [content])
  if (!demands) return null
  return (
    <section className={classes['specification']}>
      <h3>
        {t('specification.title')} <code>{content.specification}</code>
      </h3>
      <ul>
        {demands.map(({ has, holds, modality, side, wanted }) => {
          const Icon = holds ? IconCheck : IconX
          const how = wanted === null ? 'some' : wanted === 0 ? 'none' : 'exactly'
          return (
            <li key={`${side} ${modality}`} data-holds={holds}>
              <Icon
                size={16}
                aria-label={t(holds ? 'specification.holds' : 'specification.fails')}
              />
              <span>{t(`common:side.${side}`)}</span>
              <ModalityIcon modality={modality} />
              <span>
                {t(`specification.${how}`, {
                  modality: t(`common:modality.${modality}`),
                  wanted: wanted ?? 0,
                  has,
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
