import DOMPurify from 'dompurify'

const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'"
const look =
  'html{background:#fff;color:#16171a;font:15px/1.6 system-ui,sans-serif;color-scheme:light}' +
  'body{max-width:80ch;margin:16px;overflow-wrap:anywhere}img{max-width:100%}' +
  'table{border-collapse:collapse}td,th{padding:4px 8px;border:1px solid #c4c4cc}'

const loads = ['src', 'srcset', 'poster', 'background', 'data', 'longdesc', 'ping', 'action']
const addresses = ['href', 'xlink:href']
const tag = /<[^>]*>/g
const handler = /([\s"'/])on\w+\s*=/gi
const remote = /url\(\s*(['"]?)(?!data:)[^)]*\)|@import[^;]*;?/gi

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
    const style = node.getAttribute('style')
    if (style) node.setAttribute('style', style.replace(remote, 'none'))
    if (node.nodeName === 'STYLE') node.textContent = (node.textContent ?? '').replace(remote, '')
    node.removeAttribute('target')
  })
  // The purifier takes handlers out, but the browser complains of them in the console as soon as it reads them.
  const quiet = html.replace(tag, (one) => one.replace(handler, '$1data-off='))
  const page: unknown = purify.sanitize(quiet, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    USE_PROFILES: { html: true, svg: true, mathMl: true },
    ADD_TAGS: ['style'],
    FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'dialog'],
  })
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${look}</style>`
  const written = page instanceof HTMLElement ? page.outerHTML : ''
  return `<!doctype html>${written.replace(/<head>/i, `<head>${head}`)}`
}
