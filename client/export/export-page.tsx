import { Button, Checkbox, NativeSelect, Skeleton, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { ExportStage } from '#shared/export/export-view.ts'
import { stages } from '#shared/lifecycle/lifecycle.ts'

import { ExportPreview } from './export-preview.tsx'

import classes from './export.module.css'

/** What an export would hold, and the way to take it along. */
export function ExportPage() {
  const { t } = useTranslation('exporting')
  const { t: common } = useTranslation('common')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const [stage, setStage] = useState<ExportStage>('signed_off')
  const [talk, setTalk] = useState(false)
  const preview = useQuery({
    ...trpc.exporting.preview.queryOptions({ project: slug, stage }),
    placeholderData: keepPreviousData,
  })
  useTitle(t('title'))
  const names: { value: ExportStage; label: string }[] = [
    { value: 'signed_off', label: common('stage.signed_off') },
    { value: 'all', label: t('all') },
    ...stages
      .filter((one) => one !== 'signed_off')
      .map((one) => ({ value: one, label: common(`stage.${one}`) })),
  ]
  const some = (preview.data?.instances ?? 0) > 0
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      <div className={classes['choice']}>
        <NativeSelect
          label={t('which')}
          value={stage}
          onChange={({ currentTarget: { value } }) =>
            setStage(names.find((one) => one.value === value)?.value ?? 'signed_off')
          }
          data={names}
        />
        <Button
          leftSection={<IconDownload size={15} />}
          disabled={!some || preview.error !== null}
          renderRoot={(props) =>
            some ? (
              <a
                href={`/api/projects/${slug}/export.zip?stage=${stage}${talk ? '&annotations=1' : ''}`}
                download
                {...props}
              >
                {props['children']}
              </a>
            ) : (
              <button type="button" {...props} />
            )
          }
        >
          {t('download')}
        </Button>
      </div>
      <Checkbox
        mt="sm"
        label={t('talk')}
        description={t('talkWhy')}
        checked={talk}
        onChange={({ currentTarget: { checked } }) => setTalk(checked)}
      />
      {preview.error && (
        <Text role="alert" c="var(--low)" mt="md">
          {refused(preview.error)}
        </Text>
      )}
      {preview.isPending && <Skeleton height={220} mt="lg" />}
      {preview.data && <ExportPreview report={preview.data} />}
      <Title order={2} mt="xl">
        {t('commandLine')}
      </Title>
      <pre className={classes['command']}>
        npm run --silent cli -- export --project {slug} --stage {stage}
        {talk && ' --annotations'} --out FOLDER
      </pre>
    </div>
  )
}
