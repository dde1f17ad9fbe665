import type { Content } from '#shared/instance/content.ts'
import { recordRules } from '#shared/validation/rules/index.ts'

import { type Finding, rules as defaults } from './finding.ts'
import type { Grounds } from './grounds.ts'
import { read } from './reading.ts'
import { findingOf, type Report } from './report.ts'

export type { Grounds } from './grounds.ts'

/**
 * Every finding of the rules that need one record and no more: texts, tags, counts, record, and the media as far as
 * their facts are given. Waived findings stay in the list with the reason in `waived`; a rule set to `off` says nothing.
 */
export function validate(content: Content, grounds: Grounds): Finding[] {
  const reading = read(content)
  const reports = recordRules.flatMap((rule) => rule(reading, grounds))
  return settle(reports, content, grounds)
}

/** Reports as findings: with the project's severities, one per rule, side and tag, and the instance's waivers. */
export function settle(
  reports: readonly Report[],
  content: Pick<Content, 'waivers'>,
  { severities }: Pick<Grounds, 'severities'>,
): Finding[] {
  const findings = new Map<string, Finding>()
  for (const report of reports) {
    const severity = severityOf(report.rule, severities)
    const place = JSON.stringify([report.rule, report.side, report.tag])
    if (severity !== 'off' && !findings.has(place)) findings.set(place, findingOf(report, severity))
  }
  return waive([...findings.values()], content)
}

/** Findings that were kept from before, under the severities and waivers of now. */
export function weighAgain(
  kept: readonly Finding[],
  content: Pick<Content, 'waivers'>,
  { severities }: Pick<Grounds, 'severities'>,
): Finding[] {
  const weighed = kept.flatMap((finding): Finding[] => {
    const severity = severityOf(finding.rule, severities)
    return severity === 'off' ? [] : [{ ...finding, severity }]
  })
  return waive(weighed, content)
}

export function severityOf(rule: Finding['rule'], severities: Grounds['severities']) {
  const set = Object.hasOwn(severities, rule) ? severities[rule] : undefined
  return set?.severity ?? defaults[rule]
}

function waive(findings: readonly Finding[], { waivers }: Pick<Content, 'waivers'>): Finding[] {
  return findings.map((finding) => {
    const waiver = finding.waivable ? waivers.find((one) => covers(one, finding)) : undefined
    return waiver ? { ...finding, waived: waiver.reason } : finding
  })
}

function covers(waiver: Content['waivers'][number], { rule, side, tag }: Finding): boolean {
  return waiver.rule === rule && waiver.side === side && waiver.tag === tag
}

/** What stands in the way of a submission or a sign-off. */
export function unwaivedErrors(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error' && finding.waived === undefined)
}
