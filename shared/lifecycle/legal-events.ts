import { acts, stages, transitions } from './lifecycle.ts'

/** Every event the database takes: the birth of an instance, each move, and each act that moves nothing at every stage. */
export function legalEvents(): { from: string; move: string; to: string }[] {
  const still = stages.flatMap((stage) => acts.map((move) => ({ from: stage, move, to: stage })))
  return [{ from: 'new', move: 'import', to: 'review' }, ...transitions(), ...still]
}
