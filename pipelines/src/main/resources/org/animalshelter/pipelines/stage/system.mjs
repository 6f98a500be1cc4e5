// The system as people draw it: pages, router, instances, database. Each part knows where requests pass it.
const WIDTH = 1000;
const HEIGHT = 660;
const SHAPES = [d3.symbolCircle, d3.symbolSquare, d3.symbolTriangle, d3.symbolDiamond2];
const MIDDLE = 346;
const AT = { pages: 12, router: 352, instances: 468, db: 902 };
export const BOX = { pages: 250, instances: 300, height: 150, gap: 30, lane: 120 };

/** The colour and the shape of a release, by its place among all releases of the story. */
export const colour = (index) => `var(--release-${Math.max(0, index) % 4})`;
export const symbol = (index, size = 320) => d3.symbol(SHAPES[Math.max(0, index) % 4], size)();

const column = (things, x, width) =>
  things.map((thing, i) => ({
    ...thing,
    x,
    width,
    y: MIDDLE - BOX.height / 2 + (i - (things.length - 1) / 2) * (BOX.height + BOX.gap),
  }));

export function layOut(scene) {
  const pages = scene.pages.length > 0 ? [...scene.pages] : [{ release: scene.frontend, open: 0 }];
  if (!pages.some(({ release }) => release === scene.frontend)) pages.unshift({ release: scene.frontend, open: 0 });
  return { pages: column(pages, AT.pages, BOX.pages), instances: column(scene.instances, AT.instances, BOX.instances) };
}

export const ROUTER = { x: AT.router, y: MIDDLE };
export const DATABASE = { x: AT.db, y: MIDDLE };

export class System {
  #svg;

  constructor(svg) {
    this.#svg = d3.select(svg).attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
    for (const layer of ["wires", "pages", "instances", "fixed", "toggle"]) this.#svg.append("g").attr("class", layer);
    const fixed = this.#svg.select(".fixed");
    fixed.append("rect").attr("class", "box").attr("x", AT.router - 45).attr("y", MIDDLE - 140).attr("width", 90).attr("height", 280).attr("rx", 10);
    fixed.append("text").attr("x", AT.router).attr("y", MIDDLE - 158).attr("text-anchor", "middle").text("router");
    fixed.append("path").attr("class", "box").attr("d", `M${AT.db - 50} ${MIDDLE - 110} v220 a50 20 0 0 0 100 0 v-220 a50 20 0 0 0 -100 0 a50 20 0 0 0 100 0`);
    fixed.append("text").attr("x", AT.db).attr("y", MIDDLE - 158).attr("text-anchor", "middle").text("database");
    fixed.append("text").attr("class", "schema faint").attr("x", WIDTH - 12).attr("y", MIDDLE + 172).attr("text-anchor", "end");
  }

  draw(scene) {
    const { pages, instances } = layOut(scene);
    this.#wires(pages, instances);
    this.#boxes(".pages", pages, ({ release }) => release, (page) => [
      page.release,
      `${page.open} ${page.open === 1 ? "page" : "pages"} ${page.release === scene.frontend ? "open" : "from before"}`,
    ]);
    const boxes = this.#boxes(".instances", instances, ({ number }) => number, (one) => [
      one.release,
      `instance ${one.number}, ${one.state}`,
    ]);
    boxes.select(".symbol").attr("d", ({ release }) => symbol(scene.backends.indexOf(release)))
      .style("fill", ({ release }) => colour(scene.backends.indexOf(release)));
    boxes.select(".box").style("stroke", ({ release }) => colour(scene.backends.indexOf(release)));
    this.#svg.select(".schema").text(shortened(scene.db, LONGEST_SCHEMA));
    this.#toggle(scene.toggle);
  }

  #wires(pages, instances) {
    const ends = [
      ...pages.map((page) => [page.x + page.width, page.y + BOX.height / 2, ROUTER.x - 45, MIDDLE]),
      ...instances.map((one) => [ROUTER.x + 45, MIDDLE, one.x, one.y + BOX.height / 2]),
      ...instances.map((one) => [one.x + one.width, one.y + BOX.height / 2, DATABASE.x - 50, MIDDLE]),
    ];
    this.#svg.select(".wires").selectAll("line").data(ends).join("line").attr("class", "wire")
      .attr("x1", ([x]) => x).attr("y1", ([, y]) => y).attr("x2", ([, , x]) => x).attr("y2", ([, , , y]) => y);
  }

  #boxes(layer, things, key, lines) {
    const groups = this.#svg.select(layer).selectAll("g").data(things, key).join((enter) => {
      const group = enter.append("g");
      group.append("rect").attr("class", "box").attr("height", BOX.height).attr("rx", 10);
      group.append("path").attr("class", "symbol").attr("transform", "translate(28 37)");
      for (const y of [46, 82]) group.append("text").attr("y", y).attr("class", y > 46 ? "faint" : "");
      return group;
    });
    groups.attr("class", ({ state }) => state ?? "").attr("transform", ({ x, y }) => `translate(${x} ${y})`);
    groups.select(".box").attr("width", ({ width }) => width);
    groups.each(function (thing) {
      const words = lines(thing);
      d3.select(this).selectAll("text").attr("x", (none, i) => (layer === ".pages" || i > 0 ? 16 : 52)).text((none, i) => (i === 0 ? shortened(words[i]) : words[i]));
    });
    return groups;
  }

  #toggle(toggle) {
    const group = this.#svg.select(".toggle").selectAll("g").data(toggle ? [toggle] : []).join((enter) => {
      const made = enter.append("g").attr("transform", "translate(12 14)");
      made.append("text").attr("y", 18);
      made.append("rect").attr("class", "box").attr("y", 32).attr("width", 976).attr("height", 22).attr("rx", 6);
      made.append("rect").attr("class", "share").attr("y", 32).attr("height", 22).attr("rx", 6);
      return made;
    });
    group.select("text").text(({ name, words }) => `toggle ${name}: ${words}`);
    group.select(".share").attr("width", ({ percent }) => (976 * percent) / 100);
  }
}

/** Of a name, in a box; and below the database, where there is less room. */
const LONGEST = 16;
const LONGEST_SCHEMA = 14;
const shortened = (text, longest = LONGEST) => (text.length > longest ? `…${text.slice(1 - longest)}` : text);
