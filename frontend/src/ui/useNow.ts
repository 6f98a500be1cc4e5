import { useEffect, useState } from "react";

/** Often enough for what is told in minutes. */
const INTERVAL = 15_000;

/** What time it is, for what changes with it: shown anew now and then, and as soon as somebody looks again. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = () => setNow(new Date());
    const timer = setInterval(tick, INTERVAL);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
  return now;
}
