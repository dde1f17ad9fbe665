import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

import type { Compared } from '#client/revision/compared.ts'

import { useDesk, useDeskStore } from './desk-store.ts'

/** Keeps what of the history is shown in the page's address, and shows what an address asks for when it is opened. */
export function useShownAddress(instance: string): void {
  const desk = useDeskStore()
  const comparing = useDesk((state) => state.comparing)
  const past = useDesk((state) => state.past)
  const navigate = useNavigate()
  const asked = useSearch({ strict: false })
  const { key } = useParams({ strict: false })
  const begun = useRef(false)
  const own = key === instance

  useEffect(() => {
    if (!own || begun.current) return
    const compared = asked.compare === undefined ? null : readCompared(asked.compare)
    if (compared) desk.getState().compare(compared)
    else if (asked.revision !== undefined) desk.getState().lookBack(asked.revision)
  }, [asked, desk, own])

  useEffect(() => {
    if (!own) return
    if (!begun.current) {
      begun.current = true
      return
    }
    void navigate({
      to: '.',
      search: {
        ...(comparing && { compare: writeCompared(comparing) }),
        ...(past !== null && { revision: past }),
      },
      hash: true,
      replace: true,
      resetScroll: false,
    })
  }, [comparing, navigate, own, past])
}

/** `1-3`, or `1-now` where what is on the page is compared. */
function writeCompared({ from, to }: Compared): string {
  return `${from ?? 'now'}-${to ?? 'now'}`
}

function readCompared(written: string): Compared | null {
  const found = /^(now|\d+)-(now|\d+)$/.exec(written)
  return found ? { from: readEnd(found[1]), to: readEnd(found[2]) } : null
}

function readEnd(written: string | undefined): number | null {
  return written === 'now' ? null : Number(written)
}
