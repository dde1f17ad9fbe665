export const digest = {
  title: 'E-mail digest',
  what: 'One mail a day, from {{hour}}:00 UTC, with how much waits for you in all your projects and links to it. No mail comes when nothing waits, and no text of an instance or a comment is in it.',
  on: 'Send me the digest',
  address: 'E-mail address',
  language: 'Language of the mail',
  save: 'Save',
  saved: 'Saved',
  savedOn: 'Saved. The next one comes at {{hour}}:00 UTC, if something waits then.',
  last: {
    sent: 'The last one was sent on {{day}}.',
    refused:
      'The mail server refused the one of {{day}}. See whether the address is right; it is tried five times a day.',
    claimed: 'Whether the one of {{day}} arrived is not known. It is not sent twice.',
  },
  stop: {
    title: 'Stop the e-mail digest',
    what: 'The mails to the address that this link was sent to end now. In Countersign you can ask for them again at any time.',
    do: 'Stop these mails',
    done: 'These mails have ended.',
    again: 'Change your mind in the settings',
  },
} as const
