/** How work is held, skipped, planned and given to somebody. */
export const handling = {
  lease: {
    left: '{{time}} left',
    over: 'Time is up',
    extend: 'Extend',
    extendHint: 'Your time is renewed while you work. Extend it now: X',
    soon_one: 'Your time ends within a minute. Extend it to keep this instance.',
    soon_other: 'Your time ends in {{count}} minutes. Extend it to keep this instance.',
    ended:
      'Your time is up, so someone else may take this instance. What you wrote is kept as a draft; take the instance again to go on.',
  },
  assign: {
    title: 'Assign the open seat',
    who: 'Person',
    now: 'Kept for {{name}} now.',
    nobody_now: 'Anyone with the role can take it now.',
    nobody: 'Nobody in particular',
  },
  double: {
    drawn: 'Drawn',
    waiting: 'A review to come',
    both: 'Both reviews in',
    ended: 'Ended by a reopening',
  },
  second: {
    title: 'Second review',
    free: 'This is reviewed twice. Nobody works on its second review now. Whoever gives it sees the record as it came, and nothing of the first review.',
    kept: 'This is reviewed twice. Its second review is kept for {{name}}.',
    works:
      '{{name}} works on the second review. Take it away, and the seat is free again: the draft is kept, and {{name}} reads why.',
    who: 'Keep it for',
    whoWhy: 'Reviewers who lead nothing here. Who had a part in the first review is refused.',
    keep: 'Keep the seat',
    why: 'Why',
  },
  skip: {
    title: 'Skip',
    why: 'Why do you skip it?',
    text: 'It is free for others and comes to you last. What you wrote is kept as a draft. The leads read the reason.',
    note: 'More about it (optional)',
    noteNeeded: 'What the reason is',
    reason: {
      not_my_field: 'Not my field',
      language: 'Not a language I read well',
      too_close: 'I am too close to it: I know the source or the author',
      media_fail: 'A medium does not open or play here',
      unclear: 'I cannot tell what is right',
      too_long: 'More than I can do now',
      other: 'Another reason',
    },
  },
  plan: {
    title: 'Plan',
    priority: 'Priority',
    priorityWhy:
      'What is more urgent comes first, after what was returned to somebody or kept for somebody.',
    due: 'Due on',
    dueWhy: 'Within one priority, what is due sooner comes first. Empty for no date.',
    do: 'Plan it so',
  },
  undo: { word: 'Undo', keepFor: 'Keep it for {{name}}' },
} as const
