import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/diffEditor/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordHighlighter/register'
import './languages.ts'
import * as monaco from 'monaco-editor/editor'
// oxlint-disable-next-line import/default -- the bundler makes the worker's class its default export
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'

import { dark, light } from './themes.ts'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

monaco.editor.defineTheme('countersign-light', light)
monaco.editor.defineTheme('countersign-dark', dark)

// These begin with the key that opens the page's palette; folding has buttons and keys of its own here.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyK,
  command: null,
})

/** The editor measures its letters once, so they have to be there before it. */
export async function fontsReady(): Promise<void> {
  await document.fonts.load("13px 'JetBrains Mono Variable'").catch(() => [])
}

/** Until a language's grammar is there, so that a text is drawn in its colours from the first. */
export async function languageReady(language: string): Promise<void> {
  await monaco.editor.colorize('', language, {}).catch(() => '')
}

export { monaco }
