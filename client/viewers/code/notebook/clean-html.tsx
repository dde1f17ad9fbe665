import DOMPurify from 'dompurify'
import { useEffect, useRef } from 'react'

const tags =
  'table thead tbody tfoot tr th td caption b i em strong code pre p br div span ul ol li sub sup h1 h2 h3 h4 h5 h6 dl dt dd hr'

/** HTML reduced to writing and tables: no addresses, no pictures, no styles, nothing that acts. */
export default function CleanHtml({ html }: { html: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const fragment = DOMPurify.sanitize(withoutHandlers(html), {
      ALLOWED_TAGS: tags.split(' '),
      ALLOWED_ATTR: ['colspan', 'rowspan', 'scope', 'dir', 'lang'],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    })
    box.current?.replaceChildren(fragment)
  }, [html])
  return <div ref={box} className="notebook-html" />
}

/** The purifier drops handlers by itself, but the browser complains about each as soon as it is read. */
function withoutHandlers(html: string): string {
  return html.replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/([\s/"'])on\w+\s*=/gi, '$1data-off='))
}
