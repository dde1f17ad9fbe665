import { Button, Group, Skeleton, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { Differences } from '#client/project/differences.tsx'
import { useTRPC } from '#client/trpc.ts'
import { enoughPeople } from '#shared/project/enough-people.ts'
import type { ProjectView } from '#shared/project/project-view.ts'

import type { DraftState } from './use-draft.ts'

interface Props {
  project: ProjectView
  draft: DraftState
  onClose: () => void
}

/** Before a policy changes: what differs, how far it reaches, whether the people are there; and why, for the history. */
export function SaveDialog({ project, draft, onClose }: Props) {
  const { t } = useTranslation('settings')
  const refused = useRefusalText()
  const trpc = useTRPC()
  const { wanted } = draft
  const { needed, have } = enoughPeople(wanted.policy, project.people)
  const reach = useQuery(
    trpc.project.reach.queryOptions({ project: project.slug }, { staleTime: 0 }),
  )
  return (
    <Dialog opened onClose={onClose} title={t('preview.title')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          draft.save(onClose)
        }}
      >
        <ul>
          <Differences before={project.policy} after={wanted.policy} />
        </ul>
        {reach.isPending && <Skeleton height={40} />}
        {reach.data && (
          <Text data-reach>
            {t('preview.change', { count: reach.data.change })}{' '}
            {t('preview.keep', { count: reach.data.keep })}
          </Text>
        )}
        <Text c={have < needed ? 'var(--returned)' : 'dimmed'} mt="xs">
          {t(have < needed ? 'rounds.short' : 'rounds.enough', { needed, have })}
        </Text>
        <Textarea
          {...firstFocus}
          mt="md"
          label={t('preview.why')}
          description={t('preview.whyWhat')}
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.why}
          onChange={(event) => draft.explain(event.currentTarget.value)}
        />
        {draft.error && (
          <Text role="alert" c="var(--low)" mt="xs">
            {refused(draft.error)}
          </Text>
        )}
        <Group justify="end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('preview.back')}
          </Button>
          <Button type="submit" loading={draft.saving}>
            {t('preview.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
