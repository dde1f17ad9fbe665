import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { announce } from '#client/lib/announce.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { Member } from '#shared/people/person.ts'

import { RowButton } from './row-button.tsx'
import { type GivenTerms, TermsDialog } from './terms-dialog.tsx'
import { usePeopleChange } from './use-people-change.ts'

import classes from './people.module.css'

/** Opens what a person is given, and takes the last change back. */
export function TermsButton({ languages, member }: { languages: string[]; member: Member }) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = usePeopleChange()
  const [open, setOpen] = useState(false)
  const [before, setBefore] = useState<GivenTerms | null>(null)
  const set = useMutation(trpc.people.setTerms.mutationOptions({ onSettled: changed }))
  const send = ({ dayCap, skills }: GivenTerms) =>
    set.mutate(
      { project: slug, person: member.id, skills, dayCap },
      { onSuccess: () => announce(t('terms.said', { name: member.name })) },
    )
  return (
    <>
      <RowButton
        loading={set.isPending}
        aria-label={t('terms.open', { name: member.name })}
        onClick={() => setOpen(true)}
      >
        {t('terms.button')}
      </RowButton>
      {open && (
        <TermsDialog
          member={member}
          languages={languages}
          onSave={(terms) => {
            setOpen(false)
            setBefore({ skills: member.skills, dayCap: member.dayCap })
            send(terms)
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {before && set.isSuccess && (
        <Text size="xs" className={classes['changed'] ?? ''}>
          {t('terms.changed')}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setBefore(null)
              send(before)
            }}
          >
            {t('terms.undo')}
          </Button>
        </Text>
      )}
      {set.error && (
        <Text role="alert" c="var(--low)" className={classes['problem'] ?? ''}>
          {refused(set.error)}
        </Text>
      )}
    </>
  )
}
