import type { Coat } from "./coat";
import { Eyes, INK } from "./Eyes";

const BODY = "M60 22c21 0 31 15 31 34 0 14 11 32 11 70H18c0-38 11-56 11-70 0-19 10-34 31-34z";

export function Bird({ coat, seed }: { coat: Coat; seed: number }) {
  const crested = seed % 2 === 0;
  return (
    <>
      {crested && (
        <path
          d="M58 26c-3-8-9-12-15-13m17 12c-1-9-3-14-8-19m9 19c1-8 3-13 8-17"
          fill="none"
          stroke={coat.shade}
          strokeWidth="5"
          strokeLinecap="round"
        />
      )}
      <path d={BODY} fill={coat.base} />
      <ellipse cx="60" cy="116" rx="26" ry="30" fill={coat.light} />
      <path d="M20 126c-3-22 2-42 11-50 9 14 9 34 5 50z" fill={coat.shade} />
      <path d="M100 126c3-22-2-42-11-50-9 14-9 34-5 50z" fill={coat.shade} />
      <path
        d="M50 104c3 4 7 4 10 0 3 4 7 4 10 0M45 114c3 4 7 4 10 0 3 4 7 4 10 0 3 4 7 4 10 0"
        fill="none"
        stroke={coat.shade}
        strokeWidth="2"
        strokeLinecap="round"
        opacity=".45"
      />
      <ellipse cx="60" cy="56" rx="25" ry="22" fill={coat.light} />
      <circle cx="41" cy="68" r="5.5" fill="#ef9a6b" opacity=".85" />
      <circle cx="79" cy="68" r="5.5" fill="#ef9a6b" opacity=".85" />
      <Eyes apart={13} y={54} />
      <path d="M49 64c0-6 22-6 22 0 0 8-6 15-11 17-5-2-11-9-11-17z" fill="#f0a03c" />
      <path d="M51 67c6 3 12 3 18 0" fill="none" stroke="#b8701b" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="56" cy="63" r="1" fill={INK} opacity=".5" />
      <circle cx="64" cy="63" r="1" fill={INK} opacity=".5" />
    </>
  );
}
