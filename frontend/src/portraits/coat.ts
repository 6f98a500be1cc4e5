/** What a portrait is painted with. */
export interface Coat {
  base: string;
  /** Ears, stripes, patches. */
  shade: string;
  /** Muzzle, chest, belly. */
  light: string;
}

const COATS = {
  ginger: { base: "#e8994c", shade: "#c8722c", light: "#fce6cb" },
  black: { base: "#504a56", shade: "#38333d", light: "#a39ba9" },
  white: { base: "#fdf8f0", shade: "#e2d5c3", light: "#ffffff" },
  gray: { base: "#a2a9b3", shade: "#7a828e", light: "#eceef1" },
  brown: { base: "#9c6d4a", shade: "#74492c", light: "#ecd5bf" },
  cream: { base: "#f1d4a6", shade: "#d2a96d", light: "#fdf4e3" },
  green: { base: "#8cbf5a", shade: "#5f9440", light: "#f1edb6" },
  blue: { base: "#6fa9d8", shade: "#4a80b5", light: "#eef5fb" },
  yellow: { base: "#f3cf55", shade: "#d6a72e", light: "#fdf4cf" },
} satisfies Record<string, Coat>;

type Colour = keyof typeof COATS;

const WORDS: [RegExp, Colour][] = [
  [/\b(ginger|orange|red|marmalade|copper|apricot)\b/, "ginger"],
  [/\b(black|dark|rottweiler|dobermann?|jet)\b/, "black"],
  [/\b(white|snow|samoyed|maltese|westie)\b/, "white"],
  [/\b(gr[ea]y|silver|russian blue|chartreux|husky|schnauzer|chinchilla)\b/, "gray"],
  [/\b(brown|chocolate|brindle|chestnut|dachshund|boxer|beagle|german shepherd)\b/, "brown"],
  [/\b(cream|golden|fawn|sand|labrador|siamese)\b/, "cream"],
  [/\b(green|lovebird)\b/, "green"],
  [/\b(blue|budgie|budgerigar)\b/, "blue"],
  [/\b(yellow|canary|cockatiel)\b/, "yellow"],
];

const FUR: Colour[] = ["ginger", "black", "white", "gray", "brown", "cream"];
const FEATHERS: Colour[] = ["green", "blue", "yellow", "gray", "white"];

/** The coat that the words about an animal speak of; any that suits, where they speak of none. */
export function coatOf(species: string, about: string, seed: number): Coat {
  const colours = species === "bird" ? FEATHERS : FUR;
  const words = about.toLowerCase();
  const spoken = WORDS.find(([word, colour]) => colours.includes(colour) && word.test(words))?.[1];
  return COATS[spoken ?? pick(colours, seed)];
}

/** One of them, always the same one for the same seed. */
export function pick<T>(choices: readonly [T, ...T[]] | readonly T[], seed: number): T {
  return choices[seed % choices.length] as T;
}

/** A number that looks random and is always the same for the same text (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
