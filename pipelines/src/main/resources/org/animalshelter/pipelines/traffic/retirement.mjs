// Pages look now and then whether their release is retired, and reload then: these volunteers leave, and those with newer
// pages go on.
const BETWEEN_LOOKS_MILLIS = 3000;

/**
 * @param page where people find the shelter
 * @param release of these volunteers' pages
 * @param retired called once, when pages of other releases are to reload
 */
export function whenRetired(page, release, retired) {
  const look = setInterval(async () => {
    const running = await runningAt(page);
    if (running?.required && running.release !== release) {
      clearInterval(look);
      retired();
    }
  }, BETWEEN_LOOKS_MILLIS);
  look.unref();
}

async function runningAt(page) {
  try {
    return await (await fetch(new URL("/version.json", page))).json();
  } catch {
    // A page asks again later, too.
    return undefined;
  }
}
