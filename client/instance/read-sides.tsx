import { useId } from 'react'

import { KeptOwner } from '#client/viewers/levels/kept-state.ts'
import { type Content, sides } from '#shared/instance/content.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { showMedium } from './show-medium.ts'
import { SideHeading } from './side-heading.tsx'
import { SideView } from './side-view.tsx'

import classes from './desk.module.css'

interface ReadSidesProps {
  content: Content
  files: Record<string, MediumFile>
  /** Under which name the viewers keep what was done in them. */
  owner: string
}

const noProblems = new Map<string, string>()

/** Question and answer, only to be read. */
export function ReadSides({ content, files, owner }: ReadSidesProps) {
  const id = useId()
  return (
    <KeptOwner value={owner}>
      {sides.map((side) => (
        <section key={side} className={classes['side']} aria-labelledby={`${id}-${side}`}>
          <SideHeading id={`${id}-${side}`} side={side} content={content[side]} />
          <SideView
            side={side}
            content={content}
            files={files}
            problems={noProblems}
            onShow={showMedium}
          />
        </section>
      ))}
    </KeptOwner>
  )
}
