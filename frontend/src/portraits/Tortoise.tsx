import { Eyes, INK } from "./Eyes";

export function Tortoise() {
  return (
    <>
      <path d="M8 126c0-44 22-78 52-78s52 34 52 78z" fill="#8a7440" />
      <path
        d="m60 52 18 14-7 22H49l-7-22zM42 66 24 78M78 66l18 12M49 88l-14 22M71 88l14 22"
        fill="#a98f54"
        stroke="#6d5a2e"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <path d="M38 126V92c0-4 10-8 22-8s22 4 22 8v34z" fill="#93aa62" />
      <path d="M60 36c17 0 26 12 26 27 0 16-11 27-26 27S34 79 34 63c0-15 9-27 26-27z" fill="#a9bf76" />
      <path
        d="M50 42c3 3 6 3 9 1M64 41c3 2 6 2 8 4"
        fill="none"
        stroke="#7d9350"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <Eyes apart={13} y={59} />
      <circle cx="57" cy="69" r="1.1" fill={INK} opacity=".6" />
      <circle cx="63" cy="69" r="1.1" fill={INK} opacity=".6" />
      <path d="M49 77c6 6 16 6 22 0" fill="none" stroke={INK} strokeWidth="2.2" strokeLinecap="round" />
    </>
  );
}
