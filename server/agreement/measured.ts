import type { Compared } from '#server/rated/rounds.ts'
import { type Figures, figuresOf, type Said, setFiguresOf } from '#shared/agreement/figures-of.ts'
import { overturnedOf, verdicts } from '#shared/agreement/overturned-of.ts'
import { qualities } from '#shared/check/quality.ts'
import type { Policy } from '#shared/project/policy.ts'

/** The figures of what two said, over the categories that there are to say. */
export function measured(
  compared: Compared,
  said: Pick<Said, 'pairs' | 'instances'>,
  policy: Pick<Policy, 'reasonCodes'>,
): Figures {
  const { of, item } = compared
  if (of === 'double' && item === 'codes')
    return setFiguresOf({ ...said, categories: policy.reasonCodes, isOrdered: false })
  const isOrdered = of === 'outcome'
  const figures = figuresOf({ ...said, categories: categoriesOf(compared), isOrdered })
  return isOrdered ? { ...figures, overturned: overturnedOf(said.pairs) } : figures
}

/** What can be said, whether or not anybody said it. */
function categoriesOf({ of, item = 'verdict' }: Compared): readonly string[] {
  if (of === 'votes') return qualities
  if (of === 'outcome' || item === 'verdict') return verdicts
  return item === 'question' || item === 'answer' ? ['kept', 'edited'] : ['ticked', 'open']
}
