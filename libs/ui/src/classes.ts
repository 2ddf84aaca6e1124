/** Joins class names, leaving out what is absent: `classes(styles.card, wide && styles.wide)`. */
export const classes = (...names: (string | false | null | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
