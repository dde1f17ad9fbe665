import type { editor } from 'monaco-editor/editor'

/** Colours of the base theme that are too pale for small letters on ours, or on the ground of a difference. */
const rulesOf = (colours: Record<string, string>): editor.ITokenThemeRule[] =>
  Object.entries(colours).map(([token, foreground]) => ({ token, foreground }))

export const light: editor.IStandaloneThemeData = {
  base: 'vs',
  inherit: true,
  rules: rulesOf({
    comment: '006400',
    number: '08603f',
    constant: 'a80000',
    annotation: '5a5a5a',
    type: '00595c',
    'attribute.name': 'b00000',
    'attribute.value.number': '08603f',
    'attribute.value.unit': '08603f',
    'attribute.value.html': '0000c0',
    'attribute.value.xml': '0000c0',
    'metatag.content.html': 'b00000',
    'string.html': '0000c0',
    'string.sql': 'b00000',
    'string.yaml': '0451a5',
    'operator.sql': '4c5a6b',
    'predefined.sql': '960096',
  }),
  colors: {
    'editor.background': '#ffffff',
    'editorWhitespace.foreground': '#7d818c',
    'editorLineNumber.foreground': '#5c5f68',
    'editorLineNumber.activeForeground': '#16171a',
    'diffEditor.insertedLineBackground': '#1a7f4b14',
    'diffEditor.insertedTextBackground': '#1a7f4b2b',
    'diffEditor.removedLineBackground': '#b3261e12',
    'diffEditor.removedTextBackground': '#b3261e26',
  },
}

export const dark: editor.IStandaloneThemeData = {
  base: 'vs-dark',
  inherit: true,
  rules: rulesOf({
    comment: '8fbf7a',
    annotation: 'f09090',
    'delimiter.html': 'b0b0b0',
    'delimiter.xml': 'b0b0b0',
    'tag.id.pug': '8fb4e8',
    'tag.class.pug': '8fb4e8',
    'string.sql': 'ff9a90',
    'operator.sql': 'a3b3c5',
    'predefined.sql': 'ff80ff',
    keyword: '6cb0ec',
    tag: '6cb0ec',
  }),
  colors: {
    'editor.background': '#111214',
    'editorWhitespace.foreground': '#7b7e88',
    'editorLineNumber.foreground': '#9a9da6',
    'editorLineNumber.activeForeground': '#f2f3f5',
    'diffEditor.insertedLineBackground': '#5ad19a14',
    'diffEditor.insertedTextBackground': '#5ad19a2b',
    'diffEditor.removedLineBackground': '#ff8a8014',
    'diffEditor.removedTextBackground': '#ff8a802b',
  },
}
