import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { LowDialog } from '#client/check/low-dialog.tsx'
import { keptTyped } from '#client/check/taken-back.ts'
import { DemandDialog } from '#client/discussion/demand-dialog.tsx'
import { OpenThreadsDialog } from '#client/discussion/open-threads-dialog.tsx'
import { GoldDialog } from '#client/gold/gold-dialog.tsx'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { stillBlocking } from '#shared/view/thread.ts'

import { AssignDialog } from './assign-dialog.tsx'
import { useDesk, useDeskStore } from './desk-store.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { SecondDialog } from './second-dialog.tsx'
import { SkipDialog } from './skip-dialog.tsx'
import type { Deeds } from './use-deeds.ts'

interface DeskDialogsProps {
  person: string
  project: ProjectView
  view: InstanceView
  deeds: Deeds
}

/** The one dialog that is open, if any. */
export function DeskDialogs({ deeds, person, project, view }: DeskDialogsProps) {
  const { t } = useTranslation('instance')
  const dialog = useDesk((state) => state.dialog)
  const desk = useDeskStore()
  const close = () => desk.getState().open(null)
  const words = (name: 'save' | 'propose_deletion' | 'recall' | 'reopen' | 'take_away') => ({
    title: t(`dialog.${name}.title`),
    text: t(`dialog.${name}.text`),
    label: t(`dialog.${name}.label`),
    button: t(`act.${name}`),
    onClose: close,
  })
  const typed = keptTyped({ person, project: project.slug, key: view.key }) ?? view.voteDraft
  switch (dialog) {
    case null:
      return null
    case 'save':
      return <ReasonDialog {...words('save')} optional onSend={(text) => void deeds.save(text)} />
    case 'propose_deletion':
      return (
        <ReasonDialog
          {...words('propose_deletion')}
          color="red"
          onSend={(text) => deeds.proposeDeletion(text)}
        />
      )
    case 'return':
      return (
        <DemandDialog
          view={view}
          start={typed?.quality === null ? typed.note : ''}
          button={t('act.return')}
          onSend={deeds.sendBack}
          onClose={close}
        />
      )
    case 'open_threads':
      return (
        <OpenThreadsDialog
          threads={stillBlocking(view.threads)}
          onSubmit={deeds.submit}
          onLook={() => {
            close()
            desk.getState().show('comments')
          }}
          onClose={close}
        />
      )
    case 'release':
      return (
        <SkipDialog onSkip={(reason, note) => void deeds.release(reason, note)} onClose={close} />
      )
    case 'plan':
      return (
        <PlanDialog plan={view.plan} onPlan={(plan) => void deeds.plan(plan)} onClose={close} />
      )
    case 'take_away':
      return (
        <ReasonDialog
          {...words('take_away')}
          onSend={(reason) => void deeds.takeAway(reason, (id) => nameIn(project, id))}
        />
      )
    case 'second':
      return (
        <SecondDialog
          project={project}
          second={view.second}
          onKeep={deeds.assignSecond}
          onTakeAway={deeds.takeAwaySecond}
          onClose={close}
        />
      )
    case 'recall':
      return <ReasonDialog {...words('recall')} onSend={deeds.recall} />
    case 'reopen':
      return <ReasonDialog {...words('reopen')} onSend={deeds.reopen} />
    case 'mark_gold':
      return (
        <GoldDialog
          at={view.key}
          now={view.gold}
          onMark={(known) => void deeds.markGold(known)}
          onClose={close}
        />
      )
    case 'low':
      return (
        <LowDialog
          codes={project.policy.reasonCodes}
          kept={typed?.quality === 'low' ? typed : null}
          onVote={(reasons, note) => deeds.vote('low', reasons, note)}
          onClose={close}
        />
      )
    case 'assign':
      return <AssignDialog project={project} view={view} onAssign={deeds.assign} onClose={close} />
    case 'reveal':
      return (
        <Dialog opened onClose={close} title={t('dialog.reveal.title')}>
          <Text size="sm">{t('dialog.reveal.text')}</Text>
          <Group justify="end" mt={16} gap={8}>
            <Button variant="default" onClick={close} {...firstFocus}>
              {t('dialog.cancel')}
            </Button>
            <Button onClick={deeds.reveal}>{t('act.reveal')}</Button>
          </Group>
        </Dialog>
      )
  }
}

function nameIn({ people }: ProjectView, id: string): string {
  return people.find((person) => person.id === id)?.name ?? id
}
