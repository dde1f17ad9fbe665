import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import '@mantine/core/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './tokens.css'
import '#client/i18n/i18n.ts'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import {
  createTRPCClient,
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
} from '@trpc/client'
import { useState } from 'react'

import { learnTime } from '#client/lib/server-clock.ts'
import { TRPCProvider } from '#client/trpc.ts'
import type { AppRouter } from '#server/router.ts'

import { refusalCode } from './refusal-text.ts'
import { router } from './router.tsx'
import { cssVariables, theme } from './theme.ts'

export function App() {
  const [queryClient] = useState(makeCache)
  const [client] = useState(makeClient)
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={client} queryClient={queryClient}>
            <ModalsProvider>
              <Notifications position="bottom-center" />
              <RouterProvider router={router} />
            </ModalsProvider>
          </TRPCProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

function makeCache(): QueryClient {
  const cache: QueryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: 5_000, retry: retryOnce } },
    queryCache: new QueryCache({
      // A session that ended while the page was open: whoever asks next who I am is sent to sign in.
      onError: (error) => {
        if (refusalCode(error) === 'not_signed_in')
          void cache.invalidateQueries({ queryKey: [['session', 'me']] })
      },
    }),
  })
  return cache
}

/** The answers of a stream begin before the verbs ran, so what sets the session must travel alone. */
function makeClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ path }) => path.startsWith('session.'),
        true: httpLink({ url: '/trpc', fetch: ask }),
        false: splitLink({
          condition: ({ type }) => type === 'subscription',
          true: httpSubscriptionLink({ url: '/trpc' }),
          false: httpBatchStreamLink({ url: '/trpc', fetch: ask }),
        }),
      }),
    ],
  })
}

/** Every answer also tells what time it is for the server. */
async function ask(to: RequestInfo | URL, how?: object): Promise<Response> {
  const answer = await fetch(to, how)
  learnTime(answer)
  return answer
}

/** A refusal is final; only what never reached the server is worth another try. */
function retryOnce(failures: number, error: Error): boolean {
  const refused = 'data' in error && error.data !== undefined && error.data !== null
  return !refused && failures < 2
}
