import { expect, it } from 'vitest'

import { languageOf } from './language-of.ts'

it('goes by the name of a file', () => {
  expect(languageOf('src/Main.JAVA', '')).toBe('java')
  expect(languageOf('notes.unknown', 'nothing here')).toBe('plaintext')
})

it.each([
  ['python', 'def f(x):\n    return x + 1\n'],
  ['python', 'import numpy as np\nprint(np.pi)'],
  ['cpp', '#include <iostream>\nint main() { std::cout << 1; }'],
  ['c', '#include <stdio.h>\nint main(void) { return 0; }'],
  ['java', 'public class Main {\n  public static void main(String[] a) {}\n}'],
  ['javascript', 'const add = (a, b) => a + b\nconsole.log(add(1, 2))'],
  ['json', '{"a": [1, 2, 3]}'],
  ['json', '[\n  {"a": 1}\n]'],
  ['typescript', 'interface Point { x: number }\nconst p: Point[] = []'],
  ['go', 'package main\n\nfunc main() {}\n'],
  ['rust', 'fn main() {\n    println!("hi");\n}'],
  ['sql', 'SELECT name FROM people WHERE age > 3;'],
  ['html', '<!doctype html>\n<html></html>'],
  ['shell', '#!/bin/bash\nls'],
  ['r', 'x <- c(1, 2, 3)\nmean(x)'],
  ['plaintext', 'The quick brown fox.'],
])('sees that a text is %s', (language, text) => {
  expect(languageOf('', text)).toBe(language)
})
