import type { Coat } from "./coat";
import { Eyes, INK } from "./Eyes";

const EAR = "M47 48C34 36 28 10 36 4c9-5 20 16 21 40z";
const INNER_EAR = "M47 42C39 33 34 16 38 11c5-2 12 14 13 29z";

export function Rabbit({ coat, seed }: { coat: Coat; seed: number }) {
  const flopped = seed % 3 === 0;
  return (
    <>
      <path d="M26 126c0-22 12-36 34-36s34 14 34 36z" fill={coat.base} />
      <ellipse cx="60" cy="124" rx="17" ry="20" fill={coat.light} />
      {["", `matrix(-1 0 0 1 120 0)${flopped ? " rotate(-52 52 44)" : ""}`].map((place) => (
        <g key={place} transform={place}>
          <path d={EAR} fill={coat.base} />
          <path d={INNER_EAR} fill="#f0b9b3" />
        </g>
      ))}
      <path d="M60 38c20 0 31 14 31 31 0 18-13 28-31 28S29 87 29 69c0-17 11-31 31-31z" fill={coat.base} />
      {seed % 2 === 0 && <path d="M60 38c5 0 6 18 9 34H51c3-16 4-34 9-34z" fill={coat.light} />}
      <circle cx="51" cy="82" r="10.5" fill={coat.light} />
      <circle cx="69" cy="82" r="10.5" fill={coat.light} />
      <path d="M56.5 87h7v5a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2z" fill="#fff" stroke={INK} strokeOpacity=".25" />
      <Eyes apart={16} y={66} />
      <path d="M54.5 77c0-3 11-3 11 0 0 2.5-3.5 5-5.5 5s-5.5-2.5-5.5-5z" fill="#dd8a86" />
      <path d="M60 82v5" stroke={INK} strokeWidth="2" strokeLinecap="round" />
      <path
        d="M40 82 24 79m16 8-15 3m55-8 16-3m-16 8 15 3"
        stroke={INK}
        strokeWidth="1.2"
        strokeLinecap="round"
        opacity=".4"
      />
    </>
  );
}
