import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ReasonDialog } from '#client/instance/reason-dialog.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { Member } from '#shared/people/person.ts'

import { RowButton } from './row-button.tsx'
import { usePeopleChange } from './use-people-change.ts'

/** Pauses a person with a reason; lets a paused one go on at once. */
export function PauseButton({ member }: { member: Member }) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const trpc = useTRPC()
  const changed = usePeopleChange()
  const [asking, setAsking] = useState(false)
  const which = { project: slug, person: member.id }
  const name = { name: member.name }
  const pause = useMutation(trpc.people.pause.mutationOptions({ onSettled: changed }))
  const resume = useMutation(trpc.people.resume.mutationOptions({ onSettled: changed }))
  const paused = member.pausedWhy !== null
  return (
    <>
      <RowButton
        loading={pause.isPending || resume.isPending}
        aria-label={t(paused ? 'pause.endNamed' : 'pause.openNamed', name)}
        onClick={() => (paused ? resume.mutate(which) : setAsking(true))}
      >
        {t(paused ? 'pause.end' : 'pause.open')}
      </RowButton>
      {asking && (
        <ReasonDialog
          title={t('pause.title', name)}
          text={t('pause.what', name)}
          label={t('pause.reason')}
          button={t('pause.do')}
          onSend={(reason) => {
            setAsking(false)
            pause.mutate({ ...which, reason })
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
