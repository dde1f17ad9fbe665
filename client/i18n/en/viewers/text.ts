export const text = {
  label: '{{name}}: text',
  labelRaw: '{{name}}: text as it is written',
  raw: 'As written, with white space',
  plain:
    'This text is too long or too deeply nested for formatting, so it is shown as it is written.',
  fewMarks: 'In so long a text single spaces between words have no mark.',
  empty: 'The text is empty.',
  words_one: '{{n}} word',
  words_other: '{{n}} words',
  characters_one: '{{n}} character',
  characters_other: '{{n}} characters',
  unseen: 'Signs that cannot be seen: {{signs}}',
} as const
