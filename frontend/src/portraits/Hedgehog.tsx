import type { Coat } from "./coat";
import { Eyes, INK } from "./Eyes";

const SPIKES = Array.from({ length: 21 }, (_, index) => -105 + index * 10.5);

export function Hedgehog({ coat }: { coat: Coat }) {
  return (
    <>
      <g fill="#6f5442">
        <circle cx="60" cy="72" r="45" />
        {SPIKES.map((angle) => (
          <path key={angle} d="M54 32 60 16l6 16z" transform={`rotate(${angle} 60 72)`} />
        ))}
      </g>
      <g fill="#8d6d56">
        {SPIKES.filter((_, index) => index % 2 === 0).map((angle) => (
          <path key={angle} d="M55 44 60 30l5 14z" transform={`rotate(${angle} 60 72)`} />
        ))}
      </g>
      <path d="M28 126c0-16 12-30 32-30s32 14 32 30z" fill={coat.light} />
      <circle cx="34" cy="62" r="8" fill="#d9b590" />
      <circle cx="86" cy="62" r="8" fill="#d9b590" />
      <path d="M60 50c18 0 30 12 30 27 0 17-14 27-30 27S30 94 30 77c0-15 12-27 30-27z" fill="#f3ddc2" />
      <Eyes apart={14} y={74} />
      <ellipse cx="60" cy="84" rx="6" ry="4.8" fill={INK} />
      <path d="M60 89v2c-1 4-7 5-9 1m9-1c1 4 7 5 9 1" fill="none" stroke={INK} strokeWidth="2" strokeLinecap="round" />
    </>
  );
}
