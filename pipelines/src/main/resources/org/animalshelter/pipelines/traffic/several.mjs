/** How many a browser would ask at once, more or less. */
const AT_ONCE = 4;

/** Does something with each item, in order, a few at a time; the first that fails ends it. */
export async function severalAtOnce(items, does) {
  const waiting = items.values();
  const one = async () => {
    for (const item of waiting) await does(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
