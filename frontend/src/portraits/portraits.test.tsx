import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { coatOf } from "./coat";
import { Portrait } from "./Portrait";

const paint = (identity: string, species = "dog") =>
  renderToStaticMarkup(<Portrait species={species} identity={identity} />);

describe("a portrait", () => {
  it("is the same whenever it is drawn", () => {
    expect(paint("bella")).toBe(paint("bella"));
  });

  it("is not the same for everybody", () => {
    const faces = new Set(Array.from({ length: 60 }, (_, n) => paint(`animal ${n}`)));
    expect(faces.size).toBeGreaterThan(25);
  });

  it("can be drawn of a species that nobody has heard of", () => {
    expect(paint("bella", "alpaca")).toContain("<svg");
  });

  it("is hidden from those who cannot see it: the name says more", () => {
    expect(paint("bella")).toContain('aria-hidden="true"');
  });
});

describe("a coat", () => {
  it("is as the words about the animal say", () => {
    const black = coatOf("cat", "Black Shorthair", 1);
    expect(coatOf("dog", "Thick black coat", 2)).toEqual(black);
    expect(coatOf("dog", "Golden Retriever", 2)).not.toEqual(black);
  });

  it("is not read out of the middle of a word", () => {
    const red = coatOf("dog", "A red dog", 2);
    expect(coatOf("dog", "Was scared, and easily bored", 2)).not.toEqual(red);
  });

  it("of feathers is never of fur", () => {
    for (let seed = 0; seed < 50; seed++)
      expect(coatOf("bird", "brown", seed)).not.toEqual(coatOf("dog", "brown", seed));
  });
});
