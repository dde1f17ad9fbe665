import type { Stage } from './stage.ts'
import { usePlaced } from './use-stage.ts'
import { rectOf } from './view.ts'

/** The squares behind what is transparent: they keep their size, however near the picture is. */
export function Squares({ stage }: { stage: Stage }) {
  const { view, box } = usePlaced(stage)
  return <div className="picture-squares" style={rectOf(view, box, stage.picture)} />
}
