import { modals } from '@mantine/modals'
import i18next from 'i18next'

import { FocusBack } from '#client/lib/focus-back.tsx'

import { TokensDialog } from './tokens-dialog.tsx'

/** Shows my command-line tokens for a project, from wherever I am. */
export function openTokens(slug: string): void {
  modals.open({
    title: i18next.t('people:tokens.title'),
    size: 'lg',
    returnFocus: false,
    children: (
      <>
        <FocusBack />
        <TokensDialog slug={slug} />
      </>
    ),
  })
}
