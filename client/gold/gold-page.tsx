import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useTitle } from '#client/app/use-title.ts'

import { Results } from './results.tsx'
import { SettingsForm } from './settings-form.tsx'
import { Templates } from './templates.tsx'

import classes from './gold.module.css'

/** What is given to people whose answer is known, how much of it, and who noticed. */
export function GoldPage() {
  const { t } = useTranslation('gold')
  useTitle(t('title'))
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" maw="72ch" mb="lg">
        {t('lead')}
      </Text>
      <SettingsForm />
      <Templates />
      <Results />
    </div>
  )
}
