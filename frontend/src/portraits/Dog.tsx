import type { Coat } from "./coat";
import { Eyes, INK } from "./Eyes";

const FLOPPY = "M36 38c-14-1-22 18-18 40 9 5 19-2 23-17z";
const POINTED = "M33 52 28 17c0-4 4-5 7-3l23 18z";
const LONG = "M38 34c-16 0-26 22-22 54 12 5 20-6 22-26z";

export function Dog({ coat, seed }: { coat: Coat; seed: number }) {
  const ear = [FLOPPY, POINTED, LONG][seed % 3];
  const marking = (seed >>> 3) % 3;
  return (
    <>
      <path d="M20 126c0-26 16-40 40-40s40 14 40 40z" fill={coat.base} />
      <ellipse cx="60" cy="122" rx="17" ry="22" fill={coat.light} />
      <path d="M35 95c15 11 35 11 50 0" fill="none" stroke="#d2574a" strokeWidth="7" strokeLinecap="round" />
      <circle cx="60" cy="108" r="6" fill="#f3c64f" />
      <path d={ear} fill={coat.shade} />
      <path d={ear} fill={coat.shade} transform="matrix(-1 0 0 1 120 0)" />
      <path d="M60 25c23 0 33 17 33 38 0 20-14 32-33 32S27 83 27 63c0-21 10-38 33-38z" fill={coat.base} />
      {marking === 1 && <ellipse cx="75" cy="57" rx="13" ry="15" fill={coat.shade} transform="rotate(14 75 57)" />}
      {marking === 2 && <path d="M60 25c6 0 8 22 11 42H49c3-20 5-42 11-42z" fill={coat.light} />}
      <ellipse cx="60" cy="77" rx="20" ry="15.5" fill={coat.light} />
      <Eyes apart={14} y={60} />
      <path d="M51 69c0-5 18-5 18 0s-5 8-9 8-9-3-9-8z" fill={INK} />
      <ellipse cx="57" cy="68.5" rx="2.6" ry="1.3" fill="#fff" opacity=".55" />
      {seed % 2 === 0 && <path d="M54 83h12v5a6 6 0 0 1-12 0z" fill="#ec8a8a" />}
      <path
        d="M60 77v4c-1 5-9 6-11 1m11-1c1 5 9 6 11 1"
        fill="none"
        stroke={INK}
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </>
  );
}
