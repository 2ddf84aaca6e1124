/** Essaim's mark: seven cells in a loose ring, one of them leaving to start another. In one colour with `plain`. */
export function Mark({ size = 32, plain = false, title }: { size?: number; plain?: boolean; title?: string }) {
  const forest = plain ? 'currentColor' : 'var(--forest)';
  const honey = plain ? 'currentColor' : 'var(--honey)';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={!title}
    >
      {ring.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3.7" fill={forest} />
      ))}
      <circle cx="27" cy="5.4" r="4.1" fill={honey} />
    </svg>
  );
}

// Six places of a ring of seven around (13, 19), radius 9: the seventh, up on the right, has left.
const ring = [
  [13, 10],
  [5.2, 14.5],
  [5.2, 23.5],
  [13, 28],
  [20.8, 23.5],
  [13, 19],
] as const;
