import type { TFunction } from 'i18next'

import type { Policy } from '#shared/project/policy.ts'

type T = TFunction<readonly ['settings', 'common']>
type Plain = {
  [K in keyof Policy]: Policy[K] extends boolean | number ? K : never
}[keyof Policy]
type Spoken = Exclude<keyof Policy, Plain>

/** How to say every choice that is neither yes or no nor a number; a new one does not compile without its words. */
const spoken: Record<Spoken, (t: T, policy: Policy) => string> = {
  viewedFirst: (t, { viewedFirst }) => t(`choice.viewedFirst.${viewedFirst}`),
  checkerNames: (t, { checkerNames }) => t(`choice.checkerNames.${checkerNames}`),
  verdicts: (t, { verdicts }) => t(`choice.verdicts.${verdicts}`),
  mayReopen: (t, { mayReopen }) => t(`choice.mayReopen.${mayReopen}`),
  reasonCodes: (_t, { reasonCodes }) => reasonCodes.join(', '),
  double: (t, { double: { percent, seed, stratified } }) =>
    percent === 0
      ? t('choice.double.none')
      : t(stratified ? 'choice.double.inStrata' : 'choice.double.plain', { percent, seed }),
  severities: (t, { severities }) =>
    Object.entries(severities)
      .map(([rule, own]) => `${rule}: ${severityWord(t, own.severity)}`)
      .join(', ') || t('value.asDefault'),
}

/** What a policy chose, in words short enough to stand beside what it chose before. */
export function choiceWords(t: T, key: keyof Policy, policy: Policy): string {
  if (isSpoken(key)) return spoken[key](t, policy)
  const value = policy[key]
  return typeof value === 'boolean' ? t(value ? 'value.on' : 'value.off') : String(value)
}

function isSpoken(key: keyof Policy): key is Spoken {
  return key in spoken
}

function severityWord(t: T, severity: Policy['severities'][string]['severity']): string {
  return severity === 'off' ? t('severity.off') : t(`common:severity.${severity}`)
}
