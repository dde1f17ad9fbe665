import { Radio, Stack } from '@mantine/core'

interface Props<V extends string> {
  label: string
  value: V
  /** Each with its name and what it means. */
  options: Readonly<Record<V, readonly [label: string, description: string]>>
  onChange: (value: V) => void
}

/** One choice of several, with what each means written under it. */
export function ChoiceRadios<V extends string>({ label, value, options, onChange }: Props<V>) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {(Object.keys(options) as V[]).map((one) => (
          <Radio key={one} value={one} label={options[one][0]} description={options[one][1]} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
