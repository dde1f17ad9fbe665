import DOMPurify from 'dompurify'

import { safeCss } from './safe-css.ts'

const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'"
const look =
  'html{background:#fff;color:#16171a;font:15px/1.6 system-ui,sans-serif;color-scheme:light}' +
  'body{max-width:80ch;margin:16px;overflow-wrap:anywhere}img{max-width:100%}' +
  'table{border-collapse:collapse}td,th{padding:4px 8px;border:1px solid #c4c4cc}'

const loads = ['src', 'srcset', 'poster', 'background', 'data', 'longdesc', 'ping', 'action']
const addresses = ['href', 'xlink:href']
const styled = /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker(?:-\w+)?)$/i
const handler = /(?<=[\s"'/]on)(?=\w+\s*=)/gi
/** A sign for private use, which stands in the name of every handler until the handlers are taken out. */
const mute = '\uF8F3'

/**
 * HTML without anything that runs, loads or leads away: scripts, frames, forms and addresses other than data: and those
 * inside the page are taken out; an address that was a link is kept as its title. The page's own policy says the same again.
 */
export function safeHtml(html: string): string {
  const purify = DOMPurify(window)
  purify.addHook('afterSanitizeAttributes', (node) => {
    for (const name of loads) {
      const value = node.getAttribute(name)
      if (value !== null && !/^\s*data:image\//i.test(value)) node.removeAttribute(name)
    }
    for (const name of addresses) {
      const value = node.getAttribute(name)
      if (value === null || value.startsWith('#')) continue
      node.removeAttribute(name)
      node.setAttribute('title', value)
    }
    // Style, and the many attributes of a drawing that may name what they are filled or cut with.
    for (const { name, value } of node.attributes)
      if (styled.test(name)) node.setAttribute(name, safeCss(value))
    if (node.nodeName === 'STYLE') node.textContent = safeCss(node.textContent ?? '')
    node.removeAttribute('target')
  })
  const page: unknown = purify.sanitize(quiet(html), {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    USE_PROFILES: { html: true, svg: true, mathMl: true },
    ADD_TAGS: ['style'],
    FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'dialog'],
  })
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${look}</style>`
  const written = page instanceof HTMLElement ? page.outerHTML.replaceAll(mute, '') : ''
  return `<!doctype html>${written.replace(/<head>/i, `<head>${head}`)}`
}

/** The purifier takes handlers and bases out, but the browser complains of them in the console as soon as it reads them. */
const quiet = (html: string) => html.replaceAll(handler, mute).replaceAll(/<base\b/gi, '<x-base')
