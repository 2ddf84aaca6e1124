// Order matters: Edge and Opera also say Chrome, Chrome also says Safari, Android also says Linux.
const programs = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const systems = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux'],
] as const;

/** What someone would call the device of a session, from its User-Agent: « Firefox, Windows »; null when it says nothing. */
export function deviceOf(userAgent: string | null | undefined): string | null {
  const first = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return [first(programs), first(systems)].filter(Boolean).join(', ') || null;
}
