import { type Move, moves, transitions } from './lifecycle.ts'

// The page is English, as all of docs/ is; the words of the screen stand in client/i18n.
const who: Record<Move, string> = {
  submit: "the review's holder; the checks are ticked, and no error is left that nobody waived",
  propose_deletion: "the review's holder, with a reason; ticks and findings do not matter",
  vote: "a seat's holder, while votes are missing",
  agree_high: 'the last vote: all are high, and no deletion is proposed',
  agree_low: 'the last vote: all are low',
  split: 'the last vote: they differ, and the project has a tie-break',
  split_back: 'the last vote: they differ, and the project has no tie-break',
  keep: 'high on a proposed deletion: the instance is kept, so a review is owed',
  decide_high: 'the third checker',
  decide_low: 'the third checker',
  return: "a seat's holder, with a blocking comment, where the project has returns",
  withdraw: 'who submitted, while no seat of the check was ever taken',
  recall: 'a lead, with a reason',
  reopen: 'a lead, with a reason; it begins a new cycle',
}

/** The lifecycle as a page of the documentation: one table, drawn and listed. */
export function lifecyclePage(): string {
  const rows = transitions()
  const arrows = rows
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => `${from} --> ${to}`)
  const drawn = [...new Set(arrows)].map((arrow) => {
    const along = rows.filter(({ from, to }) => `${from} --> ${to}` === arrow)
    return `  ${arrow}: ${along.map(({ move }) => move).join(' / ')}`
  })
  const listed = moves.map((move) => {
    const from = rows.filter((row) => row.move === move)
    const to = [...new Set(from.map((row) => row.to))]
    return `| \`${move}\` | ${named(from.map((row) => row.from))} | ${named(to)} | ${who[move]} |`
  })
  return `# The life of an instance

Made from [shared/lifecycle/lifecycle.ts](../shared/lifecycle/lifecycle.ts) by \`npx vitest run server/db/lifecycle.test.ts -u\`; change the table, not this page. The rows of the database's \`transition\` table are made from it too, and an event that is not among them is refused by a foreign key.

\`\`\`mermaid
stateDiagram-v2
  [*] --> review: import
${drawn.join('\n')}
\`\`\`

| move | from | to | who, when |
|---|---|---|---|
${listed.join('\n')}

There is no other way. What else is recorded (a saved revision, a comment, an assignment) moves nothing and may happen at every stage; the table lists it under \`acts\`.
`
}

function named(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}
