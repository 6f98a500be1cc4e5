/** The same paw as in public/icon.svg. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="#1b6b56" />
      <g fill="#ffe6cc">
        <ellipse cx="9" cy="14.6" rx="2.5" ry="3.3" transform="rotate(-24 9 14.6)" />
        <ellipse cx="13.4" cy="9.6" rx="2.6" ry="3.6" transform="rotate(-8 13.4 9.6)" />
        <ellipse cx="18.8" cy="9.6" rx="2.6" ry="3.6" transform="rotate(8 18.8 9.6)" />
        <ellipse cx="23.1" cy="14.6" rx="2.5" ry="3.3" transform="rotate(24 23.1 14.6)" />
        <path d="M16 15.2c3.9 0 7.2 4.2 7.2 7 0 2.2-1.7 3.2-3.5 3-1.4-.2-2.4-.7-3.7-.7s-2.3.5-3.7.7c-1.8.2-3.5-.8-3.5-3 0-2.8 3.3-7 7.2-7z" />
      </g>
    </svg>
  );
}
