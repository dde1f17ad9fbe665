export const viewed = {
  title: 'Looked at',
  medium: 'Medium',
  you: 'You',
  reviewer: 'Reviewer',
  opened: 'opened',
  not_opened: 'not opened',
  played: '{{part}} of {{whole}} played',
  pages_one: '{{part}} of {{count}} page',
  pages_other: '{{part}} of {{count}} pages',
  wanted: {
    opened: 'This project wants every medium opened first.',
    whole:
      'This project wants every medium seen whole first: sounds and films played, pages turned.',
  },
} as const
