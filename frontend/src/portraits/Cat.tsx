import { type Coat, pick } from "./coat";
import { INK } from "./Eyes";

const EAR = "M29 56 28 22c0-5 4-6 8-3l24 20z";
const INNER_EAR = "M34 48 33 29l16 13z";
const IRISES = ["#e6bf4d", "#9fc26a", "#8cc4d9"];

export function Cat({ coat, seed }: { coat: Coat; seed: number }) {
  const striped = (seed >>> 2) % 3 !== 0;
  const iris = pick(IRISES, seed >>> 4);
  return (
    <>
      <path d="M24 126c0-26 14-40 36-40s36 14 36 40z" fill={coat.base} />
      <ellipse cx="60" cy="122" rx="15" ry="24" fill={coat.light} />
      {[undefined, "matrix(-1 0 0 1 120 0)"].map((mirror) => (
        <g key={mirror ?? "left"} transform={mirror}>
          <path d={EAR} fill={coat.base} />
          <path d={INNER_EAR} fill="#efb2a8" />
        </g>
      ))}
      <path d="M60 31c25 0 36 15 36 34 0 20-16 30-36 30S24 85 24 65c0-19 11-34 36-34z" fill={coat.base} />
      {striped && (
        <path
          d="M60 35v12M50 37l1 8M70 37l-1 8M26 62l10 2M26 72l9-1M94 62l-10 2M94 72l-9-1"
          stroke={coat.shade}
          strokeWidth="4.5"
          strokeLinecap="round"
        />
      )}
      <path d="M60 74c9-3 19 3 19 10 0 6-8 9-19 9s-19-3-19-9c0-7 10-13 19-10z" fill={coat.light} />
      {[44, 76].map((x) => (
        <g key={x}>
          <ellipse cx={x} cy="63" rx="7" ry="7.5" fill={iris} />
          <ellipse cx={x} cy="63" rx="3.2" ry="6.2" fill={INK} />
          <circle cx={x + 1.6} cy="60.2" r="1.7" fill="#fff" />
        </g>
      ))}
      <path d="M55 74.500c0-2 10-2 10 0s-3 4.5-5 4.5-5-2.5-5-4.500z" fill="#d97c78" />
      <path d="M60 79v2c-1 4-7 5-9 1m9-1c1 4 7 5 9 1" fill="none" stroke={INK} strokeWidth="2" strokeLinecap="round" />
      <path
        d="M36 80 18 77m18 8-17 2m65-7 18-3m-18 8 17 2"
        stroke={INK}
        strokeWidth="1.3"
        strokeLinecap="round"
        opacity=".5"
      />
    </>
  );
}
