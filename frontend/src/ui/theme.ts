import "./styles";
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Menu, Notification } from "@mantine/core";

/** What one acts with: links, buttons, what is chosen. */
const pine: MantineColorsTuple = [
  "#eef7f3",
  "#d9ece4",
  "#b3d8c9",
  "#88c3ad",
  "#62b094",
  "#439a7c",
  "#2b8267",
  "#1b6b56",
  "#145746",
  "#0d4235",
];

/** What asks for a look: reserved animals, notices, the paws. */
const apricot: MantineColorsTuple = [
  "#fff4e8",
  "#ffe6cc",
  "#fdce9f",
  "#fab36d",
  "#f59b45",
  "#e9832a",
  "#c96513",
  "#9c4c0d",
  "#7a3b0c",
  "#57290a",
];

const gray: MantineColorsTuple = [
  "#faf7f2",
  "#f4efe7",
  "#e9e1d5",
  "#dacfc0",
  "#c0b3a2",
  "#94887a",
  "#6b6054",
  "#564c42",
  "#3d362f",
  "#2a2520",
];

const dark: MantineColorsTuple = [
  "#f1eae0",
  "#d6ccbf",
  "#b3a798",
  "#857a6d",
  "#51483f",
  "#3f3831",
  "#2d2823",
  "#1e1a17",
  "#171411",
  "#100e0c",
];

export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { pine, apricot, gray, dark },
  black: "#2a2520",
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: {
    fontFamily: "'Bricolage Grotesque Variable', 'Figtree Variable', system-ui, sans-serif",
    fontWeight: "700",
    sizes: {
      h1: { fontSize: "2.125rem", lineHeight: "1.15" },
      h2: { fontSize: "1.375rem", lineHeight: "1.25" },
      h3: { fontSize: "1.125rem", lineHeight: "1.3" },
    },
  },
  defaultRadius: "md",
  radius: { md: "0.625rem", lg: "1rem", xl: "1.5rem" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // The placeholder is a child that a menu must not have; without it the first item gets the focus.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
  },
});

/** Where Mantine's own choice is too cold, or too faint to read, on the surfaces of `tokens.css`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#fbf8f3",
    "--mantine-color-error": "#c92a2a",
  },
  dark: {
    "--mantine-color-error": "#ff8787",
    ...tinted("pine", "98 176 148", "#a6d8c4"),
    ...tinted("apricot", "245 155 69", "#fdce9f"),
    ...tinted("blue", "116 192 252", "#a5d8ff"),
    ...tinted("grape", "229 153 247", "#eebefa"),
    ...tinted("red", "255 135 135", "#ffc9c9"),
    ...tinted("gray", "233 225 213", "#d6ccbf"),
  },
});

/** A color's light variant as a glow on whatever is behind it. */
function tinted(color: string, rgb: string, text: string): Record<string, string> {
  return {
    [`--mantine-color-${color}-light`]: `rgb(${rgb} / 16%)`,
    [`--mantine-color-${color}-light-hover`]: `rgb(${rgb} / 24%)`,
    [`--mantine-color-${color}-light-color`]: text,
  };
}
