import { modals } from '@mantine/modals'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import i18next from 'i18next'

import { sendAll } from '#client/check/send-decision.ts'
import { FocusBack } from '#client/lib/focus-back.tsx'
import type { DraftKey } from '#client/revision/kept-drafts.ts'
import { abandonKeepers } from '#client/revision/open-keepers.ts'
import { useTRPCClient } from '#client/trpc.ts'

import { clearDrafts, sendDrafts } from './send-drafts.ts'
import { SignOutDialog } from './sign-out-dialog.tsx'
import { useMe } from './use-me.ts'

/**
 * Sends the person's drafts to the server, ends the session there, forgets everything that was read in it and shows the
 * way in. What cannot be sent is asked about first.
 */
export function useSignOut(): () => void {
  const client = useTRPCClient()
  const cache = useQueryClient()
  const router = useRouter()
  const person = useMe().data?.person?.id ?? ''

  const leave = async (spared: readonly DraftKey[]) => {
    await client.session.signOut.mutate()
    abandonKeepers()
    await clearDrafts(person, spared)
    await router.navigate({ to: '/sign-in' })
    cache.removeQueries({ type: 'inactive' })
    await cache.resetQueries()
  }
  const ask = (left: DraftKey[]) => {
    modals.open({
      modalId: 'sign-out',
      title: i18next.t('session:leave.title'),
      returnFocus: false,
      children: (
        <>
          <FocusBack />
          <SignOutDialog left={left} onLeave={leave} onClose={() => modals.close('sign-out')} />
        </>
      ),
    })
  }
  const begin = async () => {
    const decided = await sendAll(client, person)
    const left = await sendDrafts(client, person, decided)
    if (left.length > 0) return ask(left)
    await leave([]).catch(() => ask([]))
  }
  return () => void begin()
}
