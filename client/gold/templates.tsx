import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { announce } from '#client/lib/announce.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import { MarkDialog } from './mark-dialog.tsx'
import { TemplateItem } from './template-item.tsx'
import { useGoldChange } from './use-gold-change.ts'
import { useMarking } from './use-marking.ts'

import classes from './gold.module.css'

const atOnce = 10

/** What copies are made of, and the two ways to more. */
export function Templates() {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = useGoldChange()
  const marking = useMarking()
  const [naming, setNaming] = useState(false)
  const templates = useQuery(trpc.gold.templates.queryOptions({ project: slug }))
  const seed = useMutation(
    trpc.gold.seed.mutationOptions({
      onSuccess: async ({ added }) => {
        announce(added === 0 ? t('templates.chosenNone') : t('templates.chosen', { count: added }))
        await changed()
      },
    }),
  )
  const error = templates.error ?? seed.error
  return (
    <section className={classes['section']}>
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('templates.title')}</Title>
        <Group gap="xs">
          <Button
            variant="default"
            loading={seed.isPending}
            onClick={() => seed.mutate({ project: slug, count: atOnce })}
          >
            {t('templates.choose', { count: atOnce })}
          </Button>
          <Button variant="default" onClick={() => setNaming(true)}>
            {t('templates.add')}
          </Button>
        </Group>
      </Group>
      {error && (
        <Text role="alert" c="var(--low)">
          {refused(error)}
        </Text>
      )}
      {seed.data?.added === 0 && <Text mt="xs">{t('templates.chosenNone')}</Text>}
      {marking.last && (
        <Group gap="xs" mt="xs" data-done>
          <Text>{marking.last.said}</Text>
          <Button
            size="compact-sm"
            variant="default"
            loading={marking.busy}
            onClick={marking.last.undo}
          >
            {t('templates.undo')}
          </Button>
        </Group>
      )}
      {marking.error && !naming && (
        <Text role="alert" c="var(--low)">
          {marking.error}
        </Text>
      )}
      {templates.isPending && <Skeleton height={48} mt="xs" />}
      {templates.data?.length === 0 && (
        <Text c="dimmed" maw="72ch" mt="xs">
          {t('templates.none')}
        </Text>
      )}
      <ul className={classes['list']}>
        {templates.data?.map((template) => (
          <TemplateItem key={template.key} template={template} marking={marking} />
        ))}
      </ul>
      {templates.data && templates.data.length > 0 && (
        <Text mt="sm">
          <Link to="/projects/$slug/instances" params={{ slug }} search={{ gold: 'template' }}>
            {t('templates.filter')}
          </Link>
        </Text>
      )}
      <MarkDialog opened={naming} marking={marking} close={() => setNaming(false)} />
    </section>
  )
}
