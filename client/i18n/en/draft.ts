/** Whether work is safe, and what to do where it is not. */
export const draft = {
  save: {
    saved: { word: 'Saved', hint: 'Everything on this page is in the newest revision.' },
    keeping: { word: 'Saving draft…', hint: 'Your changes are on their way to the server.' },
    kept: {
      word: 'Draft saved',
      hint: 'Your changes are kept as a draft. They become a revision when you save or submit.',
    },
    saving: { word: 'Saving…', hint: 'A new revision is on its way to the server.' },
    offline: {
      word: 'Offline, kept here',
      hint: 'Your changes are kept in this browser until the server answers.',
    },
    failed: {
      word: 'Draft kept here only',
      hint: 'The server did not take the draft. It is kept in this browser; go on, it will be tried again.',
    },
    server_only: {
      word: 'On the server only',
      hint: 'This browser keeps nothing: it is full, or it must not. Your changes go to the server every second.',
    },
    unkept: {
      word: 'Not kept',
      hint: 'This browser keeps nothing, and the server does not take the draft. Leave this page open until it does.',
    },
    signed_out: {
      word: 'Signed out, kept here',
      hint: 'Your session ended. Your changes are kept in this browser; sign in to go on.',
    },
    conflict: {
      word: 'Choose a version',
      hint: 'There is another version of this. Choose what to keep.',
    },
    read_only: { word: 'Read only', hint: 'You read this instance; you do not hold its review.' },
  },
  tab: {
    group: 'Tabs',
    title: 'This instance is open in another tab',
    text: 'You write there; this tab reads along and shows it. Take over to write here, and the other tab reads along.',
    take_over: 'Take over in this tab',
  },
  full: {
    title: 'This browser keeps nothing',
    until:
      'It is full, or it must not keep anything. The server has your work up to {{time}}; go on, it is sent every second.',
    nothing:
      'It is full, or it must not keep anything. Your work goes to the server every second; leave this page open until it says so.',
  },
  conflict: {
    group: 'Two versions',
    elsewhere: 'You went on with this in another place',
    title: 'Revision {{head}} was saved while you worked on revision {{base}}',
    text: 'Both versions are safe. Merge them, or keep one; whatever you choose can be undone.',
    merge: 'Merge both',
    compare: 'Show the difference',
    mine: { revision: 'Keep my text on top of it', draft: 'Keep what is on this page' },
    theirs: { revision: 'Take the saved revision', draft: 'Take the other draft' },
  },
  merge: {
    title: 'Merge two versions',
    loading: 'Loading the version that both came from',
    failed: 'The version that both came from could not be loaded. Close this and try again.',
    what: {
      revision:
        'What only one of you changed is taken over already. Where you and the saved revision changed the same words, choose.',
      draft:
        'What was changed in one place only is taken over already. Where both drafts changed the same words, choose.',
    },
    renamed:
      '{{from}} of the other version becomes {{to}}, because both versions added a {{from}}.',
    mine: 'Mine',
    theirs: { revision: 'Saved', draft: 'Other draft' },
    both: 'Both',
    agreed: 'Changed alike',
    both_changed: 'Both changed “{{before}}”',
    both_wrote: 'Both wrote something here',
    nothing: 'nothing',
    text_same: 'The other version changed nothing in this text.',
    unchanged_one: ' ⋯ {{count, number}} unchanged character ⋯ ',
    unchanged_other: ' ⋯ {{count, number}} unchanged characters ⋯ ',
    medium_taken: 'From the other version:',
    medium_gone: 'Taken away in the other version:',
    medium_none: 'taken away',
    medium_changed: 'Both changed {{key}}',
    waiver: 'Waiver of {{name}}',
    waiver_none: 'no waiver',
    nothing_open: 'Nothing to choose: the changes stand apart.',
    chosen: '{{done}} of {{count}} chosen',
    next: 'Next open choice',
    all_mine: 'All others: mine',
    all_theirs: { revision: 'All others: saved', draft: 'All others: other draft' },
    later: 'Decide later',
    use: 'Use the merged version',
    said: 'Merged. Undo takes it back.',
  },
} as const
