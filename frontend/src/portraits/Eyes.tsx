export const INK = "#2b2320";

/** Two bright eyes, each so far from the middle. */
export function Eyes({ apart, y }: { apart: number; y: number }) {
  return [60 - apart, 60 + apart].map((x) => (
    <g key={x}>
      <circle cx={x} cy={y} r="5.2" fill={INK} />
      <circle cx={x + 1.8} cy={y - 1.9} r="1.8" fill="#fff" />
    </g>
  ));
}
