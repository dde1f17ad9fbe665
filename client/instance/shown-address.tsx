import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

import { useShown } from '#client/lib/shown.ts'
import type { Compared } from '#client/revision/compared.ts'

import { useDesk, useDeskStore } from './desk-store.ts'

/** The address of the desk that is shown. */
export function ShownAddress() {
  return useShown() ? <Address /> : null
}

/** Keeps what of the history is shown in the page's address, and shows what an address asks for when it is opened. */
function Address() {
  const desk = useDeskStore()
  const comparing = useDesk((state) => state.comparing)
  const past = useDesk((state) => state.past)
  const navigate = useNavigate()
  const asked = useSearch({ strict: false })
  const begun = useRef(false)

  useEffect(() => {
    if (begun.current) return
    const compared = asked.compare === undefined ? null : readCompared(asked.compare)
    if (compared) desk.getState().compare(compared)
    else if (asked.revision !== undefined) desk.getState().lookBack(asked.revision)
  }, [asked, desk])

  useEffect(() => {
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
  }, [comparing, navigate, past])
  return null
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
