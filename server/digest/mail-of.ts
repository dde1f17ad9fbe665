import { createHash } from 'node:crypto'

import { html } from 'hono/html'

import type { DigestChoice } from '#shared/digest/digest-choice.ts'

import type { ProjectDigest } from './digest-of.ts'
import type { Mail } from './mailer.ts'
import { words } from './words.ts'

export interface Letter extends DigestChoice {
  personId: string
  name: string
  day: string
  /** The address of the application. */
  origin: string
  /** The address that ends these mails. */
  stop: string
  parts: ProjectDigest[]
}

interface Line {
  text: string
  href: string
}

/** A heading with what stands under it: the group, and single instances where each is meant for this person. */
interface Section {
  head: Line
  lines: (Line & { inner: Line[]; more: string | null })[]
}

/** One mail: counts and links. What instances and comments say stays on the server. */
export async function mailOf(letter: Letter): Promise<Mail> {
  const { address, day, language, name, origin, parts, personId, stop } = letter
  const say = words[language]
  const total = parts
    .flatMap(({ groups, wanted }) => [...groups, ...wanted])
    .reduce((sum, one) => sum + one.total, 0)
  const sections = parts.flatMap((part) => sectionsOf(letter, part))
  const whose = createHash('sha256').update(personId).digest('hex').slice(0, 16)
  const change = `${origin}/digest`
  return {
    id: `<digest.${day}.${whose}@${new URL(origin).hostname}>`,
    to: { name, address },
    subject: say.subject(total),
    stop,
    text: [
      `${say.hello(name)}\n${say.waits(day)}`,
      ...sections.map(asText),
      say.texts,
      `-- \n${say.why}\n${say.change}: ${change}\n${say.stop}: ${stop}\n`,
    ].join('\n\n'),
    html: String(
      await html`<!doctype html>
        <html lang="${language}">
          <body style="font: 15px/1.5 sans-serif">
            <p>${say.hello(name)}<br />${say.waits(day)}</p>
            ${sections.map((section) => asHtml(section))}
            <p>${say.texts}</p>
            <p style="color: #595959; font-size: 13px">
              ${say.why}<br />
              <a href="${change}">${say.change}</a> · <a href="${stop}">${say.stop}</a>
            </p>
          </body>
        </html>`,
    ),
  }
}

function sectionsOf({ language, origin }: Letter, part: ProjectDigest): Section[] {
  const say = words[language]
  const at = `${origin}/projects/${part.slug}`
  const turn: Section = {
    head: { text: part.name, href: at },
    lines: part.groups.map(({ group, items, total }) => {
      const mine = group === 'returned' || group === 'in_hand' || group === 'mentioned'
      const inner = (mine ? items : []).map(({ row }) => ({
        text: `${row.id} (${row.domain.replaceAll('_', ' ')})`,
        href: `${at}/instances/${row.key}`,
      }))
      const more = mine && total > items.length ? say.more(total - items.length) : null
      return { text: say.count(say.group[group], total), href: at, inner, more }
    }),
  }
  const lead: Section = {
    head: { text: `${part.name} · ${say.wanted}`, href: `${at}/lead` },
    lines: part.wanted.map(({ kind, total }) => ({
      text: say.count(say.decision[kind], total),
      href: `${at}/lead`,
      inner: [],
      more: null,
    })),
  }
  return [turn, lead].filter(({ lines }) => lines.length > 0)
}

function asText({ head, lines }: Section): string {
  const said = lines.flatMap(({ inner, more, text }) => [
    `  ${text}`,
    ...inner.map((one) => `    ${one.text} ${one.href}`),
    ...(more === null ? [] : [`    ${more}`]),
  ])
  return [head.text, head.href, ...said].join('\n')
}

function asHtml({ head, lines }: Section) {
  return html`<h2 style="font-size: 17px; margin: 20px 0 4px">
      <a href="${head.href}">${head.text}</a>
    </h2>
    <ul style="margin: 0">
      ${lines.map(
        ({ inner, more, text }) =>
          html`<li>
            ${text}${inner.map((one) => html`<br /><a href="${one.href}">${one.text}</a>`)}${
              more === null ? '' : html`<br />${more}`
            }
          </li>`,
      )}
    </ul> `
}
