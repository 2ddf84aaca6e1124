import { useFormat } from './format.ts';

/** A moment: « il y a 3 jours », with the exact one behind it; `exact` writes the date itself. */
export function DateTime({ value, exact = false }: { value: string; exact?: boolean }) {
  const format = useFormat();
  return (
    // "3 minutes ago" is another number in the browser than on the server: not worth a warning.
    <time dateTime={value} title={format.dateTime(value)} suppressHydrationWarning>
      {exact ? format.date(value) : format.since(value)}
    </time>
  );
}
