import {
  Button,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
  Radio,
  Text,
} from '@mantine/core'
import i18next from 'i18next'

const indigo: MantineColorsTuple = [
  '#eceefb',
  '#d5d9f5',
  '#aab2ea',
  '#93a0ff',
  '#6675dc',
  '#4f5fd3',
  '#3b4cca',
  '#3241b0',
  '#29369a',
  '#1e2983',
]

// Read at every drawing, so that it follows the language.
const closeInWords = {
  get 'aria-label'() {
    return i18next.t('frame:close')
  },
}

/**
 * For dialogs: the library's own transition puts them on the page a frame after they are asked for, and a key pressed
 * within that frame acts on what is behind. They fade in by their styles.
 */
export const appearsAtOnce = { duration: 0 } as const

/** The look: neutral greys, one accent, the interface at 13/20 and reading at 16/26. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 3 },
  colors: { indigo },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '26px', xl: '28px' },
  defaultRadius: 6,
  // The accent is light on dark, so what stands on it must be dark there.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && (input.color ?? 'indigo') === 'indigo'
      ? { color: 'var(--on-accent)' }
      : {}),
    ...(input.variant === 'filled' && input.color === 'red'
      ? { background: 'var(--low)', hover: 'var(--low)', color: 'var(--surface-0)' }
      : {}),
  }),
  components: {
    Button: Button.extend({
      vars: (_theme, { size }) => ({
        root:
          size === undefined
            ? { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '13px' }
            : {},
      }),
    }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: closeInWords } }),
    // The placeholder of the focus is an element that a menu may not have; the first item takes the focus itself.
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 100 },
        withInitialFocusPlaceholder: false,
      },
    }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: appearsAtOnce, closeButtonProps: closeInWords },
    }),
    Text: Text.extend({ defaultProps: { size: 'sm' } }),
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '22px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--surface-0)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-quiet)',
    '--mantine-color-default-border': 'var(--edge-input)',
    '--mantine-color-error': 'var(--low)',
  },
  dark: {
    '--mantine-color-body': 'var(--surface-0)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-quiet)',
    '--mantine-color-default': 'var(--surface-1)',
    '--mantine-color-default-border': 'var(--edge-input)',
    '--mantine-color-default-hover': 'var(--surface-2)',
    '--mantine-color-error': 'var(--low)',
  },
})
