import type { Derivative, DerivativeKind } from '#shared/media/derivative.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

/** What became of one derivative of a file; undefined where the file has none of this kind. */
export function useDerivative(file: MediumFile, kind: DerivativeKind): Derivative | undefined {
  return file.derivatives[kind]
}
