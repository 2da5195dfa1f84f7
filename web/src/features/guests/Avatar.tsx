const colours = 8;

/** A small face drawn from a name: always the same for the same, told apart by colour, eyes and hat. */
export function Avatar({ name, size = 44 }: { readonly name: string; readonly size?: number }) {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  const eyes = 2 + ((seed >>> 3) % 3);
  const smile = 1 + ((seed >>> 6) % 4);
  const hat = (seed >>> 9) % 4;
  return (
    <svg className="guest-avatar" width={size} height={size} viewBox="0 0 44 44" aria-hidden="true">
      <circle cx="22" cy="22" r="22" fill={`var(--presence-${seed % colours})`} />
      <circle cx="22" cy="25" r="13" fill="#ffe9d2" />
      {hat === 1 && <path d="M9 20a13 13 0 0 1 26 0z" fill="#2b3140" />}
      {hat === 2 && <path d="M10 19 22 5l12 14z" fill="#f4c542" />}
      {hat === 3 && <path d="M10 18c4-6 20-6 24 0l-2-8H12z" fill="#7a3b1d" />}
      <circle cx="17" cy="24" r={eyes * 0.7} fill="#1c2430" />
      <circle cx="27" cy="24" r={eyes * 0.7} fill="#1c2430" />
      <path d={`M16 30q6 ${smile * 2} 12 0`} fill="none" stroke="#1c2430" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
