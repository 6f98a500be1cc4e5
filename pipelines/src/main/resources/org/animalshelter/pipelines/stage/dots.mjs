// Requests as dots that fly through the system: from a page to the router, to an instance, to the database, and back.
import { BOX, colour, DATABASE, layOut, ROUTER, symbol } from "./system.mjs";

const FLIGHT_MILLIS = 1100;
const FAILED_MILLIS = 1800;
/** More could not be told from one another. */
const MOST = 240;
const CROSS = "M-16 -10 L-10 -16 L0 -6 L10 -16 L16 -10 L6 0 L16 10 L10 16 L0 6 L-10 16 L-16 10 L-6 0 Z";

export class Dots {
  #canvas;
  #svg;
  #scene;
  #dots = [];
  #paths = new Map();
  #still = matchMedia("(prefers-reduced-motion: reduce)");

  constructor(canvas, svg) {
    this.#canvas = canvas;
    this.#svg = svg;
    new ResizeObserver(() => this.#resize()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#paths.clear());
    requestAnimationFrame((now) => this.#frame(now));
  }

  see(scene) {
    this.#scene = scene;
  }

  add(requests) {
    if (!this.#scene?.instances) return;
    const { pages, instances } = layOut(this.#scene);
    for (const request of requests.slice(0, Math.max(0, MOST - this.#dots.length))) {
      const page = pages.find(({ release }) => release === request.client) ?? pages[0];
      const those = instances.filter(({ release }) => release === request.release);
      const instance = (those.length > 0 ? those : instances)[Math.floor(Math.random() * (those.length || instances.length))];
      if (!page || !instance) continue;
      const jitter = (Math.random() - 0.5) * 40;
      const way = [
        [page.x, page.y + BOX.lane + jitter / 3],
        [page.x + page.width, page.y + BOX.lane + jitter / 3],
        [ROUTER.x, ROUTER.y + jitter],
        [instance.x, instance.y + BOX.lane + jitter / 3],
        [instance.x + instance.width, instance.y + BOX.lane + jitter / 3],
        [DATABASE.x, DATABASE.y + jitter],
      ];
      const index = this.#scene.backends.indexOf(request.release);
      this.#dots.push({ way, index, good: request.good, from: performance.now() + Math.random() * 100 });
    }
  }

  #frame(now) {
    this.#dots = this.#dots.filter(({ from, good }) => now - from < (good ? FLIGHT_MILLIS : FAILED_MILLIS));
    const context = this.#canvas.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const map = this.#svg.getScreenCTM();
    const box = this.#canvas.getBoundingClientRect();
    const scale = devicePixelRatio;
    for (const dot of this.#dots) {
      if (now < dot.from) continue;
      const [x, y] = this.#where(dot, now);
      context.setTransform(map.a * scale, 0, 0, map.d * scale, (map.e - box.left + x * map.a) * scale, (map.f - box.top + y * map.d) * scale);
      const { path, fill } = this.#look(dot);
      context.fillStyle = fill;
      context.fill(path);
    }
    requestAnimationFrame((next) => this.#frame(next));
  }

  #where({ way, good, from }, now) {
    const done = Math.min(1, (now - from) / FLIGHT_MILLIS);
    // A request that fails stays where it failed.
    if (this.#still.matches || (!good && done > 0.6)) return way[3];
    const legs = way.length - 1;
    const leg = Math.min(legs - 1, Math.floor(done * legs));
    const part = done * legs - leg;
    const [x0, y0] = way[leg];
    const [x1, y1] = way[leg + 1];
    return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part];
  }

  #look({ index, good }) {
    const key = good ? index : "failed";
    if (!this.#paths.has(key)) {
      const probe = document.createElement("i");
      probe.style.color = good ? colour(index) : "var(--bad)";
      document.body.append(probe);
      const fill = getComputedStyle(probe).color;
      probe.remove();
      this.#paths.set(key, { path: new Path2D(good ? symbol(index, 170) : CROSS), fill });
    }
    return this.#paths.get(key);
  }

  #resize() {
    const { width, height } = this.#canvas.getBoundingClientRect();
    this.#canvas.width = width * devicePixelRatio;
    this.#canvas.height = height * devicePixelRatio;
  }
}
