import {
  ActionIcon,
  Alert,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import { dark, light, type Palette } from './palette.ts';

/**
 * The look of the program: Mantine's parts set in the colours of palette.ts, 13-14 px, 32 px controls, an 8 px grid.
 * What Mantine has no variable for is in base.css, by the same names.
 */

/**
 * Latin first, so that figures and English are drawn by a Latin face; then Hong Kong's forms before any other Han. Few
 * names: on Linux each one that is not there is a search of several milliseconds for every weight before the first page.
 */
const chinese = '"Noto Sans CJK HK", "PingFang HK", "Microsoft JhengHei UI", "Noto Sans HK"';
const sans = `"Segoe UI", system-ui, ${chinese}, sans-serif`;
const serif = `Charter, "Palatino Linotype", "Noto Serif", ${chinese}, serif`;

/**
 * Mantine wants ten steps of each colour. It fills with step 7 in the light theme and step 3 in the dark, and draws the
 * edges of fields in gray 4 and dark 4: those are our roles, the rest their neighbours.
 */
const ink: MantineColorsTuple = [
  '#eef3f9',
  '#dfe6ee',
  '#bcd2ec',
  dark.accent,
  '#6d9bd2',
  '#4a7cb6',
  '#2f619b',
  light.accent,
  light.accentHover,
  '#0f2b4c',
];
const red: MantineColorsTuple = [
  '#fdeeea',
  light.overdueGround,
  '#f0c0b5',
  dark.overdue,
  '#e26d5f',
  '#cf4a3c',
  '#b92d22',
  light.overdue,
  '#86110b',
  '#690b07',
];
const warmGray: MantineColorsTuple = [
  '#fdfaf3',
  '#f6f1e6',
  '#ece5d5',
  '#ddd4c1',
  light.ruleStrong,
  '#8d8778',
  '#6f6b60',
  '#5a5a55',
  '#3d3e3d',
  '#22262d',
];
const slate: MantineColorsTuple = [
  '#e6e3db',
  '#c9c9c8',
  '#a6a9b0',
  '#79818f',
  dark.ruleStrong,
  '#343b47',
  '#21262f',
  '#1a1e25',
  '#15191f',
  '#101318',
];

/** Mantine chooses what to write on a filled button from the light theme alone; ours is a role with a value in each. */
const onAccent: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isAccent = input.variant === 'filled' && (input.color === undefined || input.color === 'ink');
  return isAccent ? { ...colours, color: 'var(--on-accent)' } : colours;
};

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: onAccent,
  colors: { ink, red, gray: warmGray, dark: slate },
  white: light.paperRaised,
  black: light.ink,
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: { h1: { fontSize: '22px' }, h2: { fontSize: '15px' }, h3: { fontSize: '14px' } },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '5px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  shadows: {
    xs: '0 1px 2px rgb(0 0 0 / 8%)',
    sm: '0 1px 3px rgb(0 0 0 / 10%)',
    md: '0 4px 14px rgb(0 0 0 / 14%)',
    lg: '0 8px 24px rgb(0 0 0 / 18%)',
    xl: '0 12px 32px rgb(0 0 0 / 22%)',
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'sm' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'outline' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: false, color: 'gray.8' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 100 },
        centered: false,
        // Its header is no banner of the page, which has one of its own.
        attributes: { header: { role: 'presentation' } },
      },
    }),
  },
});

/** Each role as a CSS variable: `--ink-muted`, `--clock-theirs`, … and Mantine's own variables in their terms. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--font-serif': serif },
  light: variablesOf(light),
  dark: variablesOf(dark),
});

function variablesOf(palette: Palette): Record<string, string> {
  return {
    '--paper': palette.paper,
    '--paper-raised': palette.paperRaised,
    '--paper-sunken': palette.paperSunken,
    '--ink': palette.ink,
    '--ink-muted': palette.inkMuted,
    '--rule': palette.rule,
    '--rule-strong': palette.ruleStrong,
    '--accent': palette.accent,
    '--on-accent': palette.onAccent,
    '--selected': palette.selected,
    '--hover': palette.hover,
    '--clock-theirs': palette.theirs,
    '--clock-promised': palette.promised,
    '--clock-ours': palette.ours,
    '--clock-overdue': palette.overdue,
    '--overdue-ground': palette.overdueGround,
    '--good': palette.good,
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-bright': palette.ink,
    '--mantine-color-dimmed': palette.inkMuted,
    '--mantine-color-placeholder': palette.inkMuted,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-error': palette.overdue,
    '--mantine-color-default': palette.paperRaised,
    '--mantine-color-default-hover': palette.hover,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.ruleStrong,
    '--mantine-color-disabled': palette.paperSunken,
    '--mantine-color-disabled-color': palette.inkMuted,
    '--mantine-color-disabled-border': palette.rule,
    '--mantine-color-red-outline': palette.overdue,
    '--mantine-color-red-text': palette.overdue,
    // What a menu writes what removes something in.
    '--mantine-color-red-6': palette.overdue,
    '--mantine-color-gray-text': palette.inkMuted,
    '--mantine-color-gray-light-color': palette.inkMuted,
    '--mantine-primary-color-filled-hover': palette.accentHover,
    '--mantine-color-ink-filled-hover': palette.accentHover,
    '--mantine-primary-color-contrast': palette.onAccent,
    '--mantine-color-ink-text': palette.accent,
    '--mantine-color-ink-outline': palette.accent,
    '--mantine-color-ink-light-color': palette.accent,
    '--mantine-primary-color-light-color': palette.accent,
  };
}
