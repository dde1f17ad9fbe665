/** A gamma curve for the CSS filter of a picture: output = input to the power of 1 / gamma. */
export function GammaFilter({ id, gamma }: { id: string; gamma: number }) {
  const curve = { type: 'gamma', exponent: 1 / gamma }
  return (
    <svg className="picture-gamma" aria-hidden>
      <filter id={id} colorInterpolationFilters="sRGB">
        <feComponentTransfer>
          <feFuncR {...curve} />
          <feFuncG {...curve} />
          <feFuncB {...curve} />
        </feComponentTransfer>
      </filter>
    </svg>
  )
}
