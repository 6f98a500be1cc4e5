import type { Coat } from "./coat";
import { Eyes, INK } from "./Eyes";

/** Somebody small and round: a guinea pig, a hamster, a ferret. */
export function SmallAnimal({ coat, seed }: { coat: Coat; seed: number }) {
  return (
    <>
      <path d="M12 126c0-30 18-46 48-46s48 16 48 46z" fill={coat.base} />
      <ellipse cx="60" cy="124" rx="24" ry="18" fill={coat.light} />
      {[undefined, "matrix(-1 0 0 1 120 0)"].map((mirror) => (
        <g key={mirror ?? "left"} transform={mirror}>
          <circle cx="31" cy="43" r="13" fill={coat.shade} />
          <circle cx="32" cy="45" r="7.5" fill="#efb2a8" />
        </g>
      ))}
      <path d="M60 32c25 0 38 16 38 36 0 22-17 34-38 34S22 90 22 68c0-20 13-36 38-36z" fill={coat.base} />
      {seed % 3 !== 0 && <path d="M62 32c24 1 36 16 36 36 0 12-5 21-13 27-14-12-24-36-23-63z" fill={coat.shade} />}
      {seed % 3 !== 1 && <path d="M60 32c5 0 7 18 10 38H50c3-20 5-38 10-38z" fill={coat.light} />}
      <ellipse cx="60" cy="82" rx="23" ry="17" fill={coat.light} />
      <Eyes apart={19} y={65} />
      <path d="M54 74c0-3 12-3 12 0 0 3-4 5-6 5s-6-2-6-5z" fill="#d98580" />
      <path d="M56 86h8v6a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2z" fill="#fff" stroke={INK} strokeOpacity=".25" />
      <path
        d="M60 79v3c-1 4-8 5-10 1m10-1c1 4 8 5 10 1"
        fill="none"
        stroke={INK}
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  );
}
