import { Button } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ReasonDialog } from '#client/instance/reason-dialog.tsx'
import { Notice } from '#client/lib/notice.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import { usePeopleChange } from './use-people-change.ts'

/** Pauses the whole project, with a reason that everybody reads. */
export function PauseProject() {
  const { t } = useTranslation('people')
  const { paused, slug } = useProject()
  const trpc = useTRPC()
  const changed = usePeopleChange()
  const [asking, setAsking] = useState(false)
  const pause = useMutation(trpc.project.pause.mutationOptions({ onSettled: changed }))
  if (paused) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlayerPause size={15} />}
        loading={pause.isPending}
        onClick={() => setAsking(true)}
      >
        {t('pause.project')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('pause.projectTitle')}
          text={t('pause.projectWhat')}
          label={t('pause.reason')}
          button={t('pause.projectDo')}
          onSend={(reason) => {
            setAsking(false)
            pause.mutate({ project: slug, reason })
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** Says that the project is paused, and why; a lead ends it here. */
export function ProjectPaused() {
  const { t } = useTranslation('people')
  const { paused, roles, slug } = useProject()
  const trpc = useTRPC()
  const changed = usePeopleChange()
  const resume = useMutation(trpc.project.resume.mutationOptions({ onSettled: changed }))
  if (!paused) return null
  return (
    <Notice
      tone="warning"
      icon={<IconPlayerPause size={17} />}
      title={t('pause.projectPaused')}
      mb="md"
    >
      <p>{t('pause.because', { reason: paused.why })}</p>
      {roles.includes('lead') && (
        <Button
          mt={8}
          variant="default"
          loading={resume.isPending}
          onClick={() => resume.mutate({ project: slug })}
        >
          {t('pause.projectEnd')}
        </Button>
      )}
    </Notice>
  )
}
