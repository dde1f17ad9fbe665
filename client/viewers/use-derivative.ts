import { useQuery } from '@tanstack/react-query'
import { use } from 'react'

import { ProjectContext } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { Derivative, DerivativeKind, Derivatives } from '#shared/media/derivative.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

const pause = 1500

/** What became of one derivative of a file; undefined where the file has none of this kind. */
export function useDerivative(file: MediumFile, kind: DerivativeKind): Derivative | undefined {
  return useDerivatives(file)[kind]
}

/** The derivatives of a file by now. While one is still to be made, the server is asked again, but not behind a hidden tab. */
export function useDerivatives(file: MediumFile | undefined): Derivatives {
  const trpc = useTRPC()
  const slug = use(ProjectContext)?.slug
  const sha256 = file?.sha256 ?? ''
  const wait = file !== undefined && someWait(file.derivatives)
  const { data } = useQuery(
    trpc.media.derivatives.queryOptions(
      { project: slug ?? '', files: [sha256] },
      {
        enabled: wait && slug !== undefined,
        refetchInterval: ({ state }) => (someWait(state.data?.[sha256]) ? pause : false),
      },
    ),
  )
  const given = file?.derivatives ?? {}
  return wait ? (data?.[sha256] ?? given) : given
}

/** Until the first answer is there, everything waits. */
function someWait(derivatives: Derivatives | undefined): boolean {
  return !derivatives || Object.values(derivatives).some(({ state }) => state === 'waiting')
}
