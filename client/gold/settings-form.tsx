import { Button, NumberInput, Radio, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { announce } from '#client/lib/announce.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { type GoldSettings, Tells } from '#shared/gold/gold-view.ts'

import { useGoldChange } from './use-gold-change.ts'

import classes from './gold.module.css'

export function SettingsForm() {
  const { slug } = useProject()
  const trpc = useTRPC()
  const settings = useQuery(trpc.gold.settings.queryOptions({ project: slug }))
  if (!settings.data) return null
  return <Form key={JSON.stringify(settings.data)} now={settings.data} />
}

function Form({ now }: { now: GoldSettings }) {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = useGoldChange()
  const [wanted, want] = useState(now)
  const configure = useMutation(
    trpc.gold.configure.mutationOptions({
      onSuccess: async () => {
        announce(t('settings.saved'))
        await changed()
      },
    }),
  )
  const isSame = JSON.stringify(wanted) === JSON.stringify(now)
  return (
    <form
      className={classes['settings']}
      onSubmit={(event) => {
        event.preventDefault()
        configure.mutate({ project: slug, settings: wanted })
      }}
    >
      <Title order={2}>{t('settings.title')}</Title>
      <NumberInput
        label={t('settings.share')}
        description={t('settings.shareWhat')}
        suffix=" %"
        min={0}
        max={50}
        clampBehavior="strict"
        allowDecimal={false}
        value={wanted.share}
        onChange={(share) => want({ ...wanted, share: Number(share) })}
      />
      <TextInput
        label={t('settings.seed')}
        description={t('settings.seedWhat')}
        value={wanted.seed}
        maxLength={100}
        onChange={(event) => want({ ...wanted, seed: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('settings.tells')}
        description={t('settings.tellsWhat')}
        value={wanted.tells}
        onChange={(tells) => want({ ...wanted, tells: Tells.parse(tells) })}
      >
        <div className={classes['choices']}>
          {Tells.options.map((tells) => (
            <Radio key={tells} value={tells} label={t(`settings.${tells}`)} />
          ))}
        </div>
      </Radio.Group>
      {configure.error && (
        <Text role="alert" c="var(--low)">
          {refused(configure.error)}
        </Text>
      )}
      <Button
        type="submit"
        disabled={isSame || wanted.seed.trim() === ''}
        loading={configure.isPending}
      >
        {t('settings.save')}
      </Button>
    </form>
  )
}
