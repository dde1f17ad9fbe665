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
  conflict: {
    elsewhere: 'You went on with this in another place',
    title: 'Revision {{head}} was saved while you worked on revision {{base}}',
    text: 'Your draft is safe. Look at the difference, then choose. Taking the saved revision can be undone.',
    compare: 'Show the difference',
    mine: 'Keep my text on top of it',
    theirs: 'Take the saved revision',
  },
} as const
