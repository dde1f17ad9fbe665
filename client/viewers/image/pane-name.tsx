/** Which of two compared pictures this is, over the corner where it lies. */
export function PaneName({ name, end = false }: { name: string; end?: boolean }) {
  return (
    <span className="picture-name" data-end={end || undefined} title={name} dir="auto">
      {name}
    </span>
  )
}
