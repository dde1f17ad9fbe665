export const text = {
  label: '{{name}}: text',
  labelRaw: '{{name}}: text as it is written',
  raw: 'As written, with white space',
  plain:
    'This text is too long, too deeply nested or too full of signs for formatting, so it is shown as it is written.',
  fewMarks: 'In so long a text single spaces between words have no mark.',
  empty: 'The text is empty.',
  more_one: 'Show more ({{n}} character left)',
  more_other: 'Show more ({{n}} characters left)',
  words_one: '{{n}} word',
  words_other: '{{n}} words',
  characters_one: '{{n}} character',
  characters_other: '{{n}} characters',
  unseen: 'Signs that cannot be seen: {{signs}}',
} as const
