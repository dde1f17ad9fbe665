const names: Record<string, string> = {
  shift_jis: 'Shift_JIS',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
}

/** An encoding's name as people write it. */
export function encodingName(encoding: string): string {
  return names[encoding] ?? encoding.toUpperCase()
}
