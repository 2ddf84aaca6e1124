declare module 'virtual:catalogue-addresses' {
  /** Where the browser fetches each language's texts; the default language first. */
  const addresses: Record<string, string>;
  export default addresses;
}
declare module 'virtual:catalogue-texts' {
  const texts: Record<string, Record<string, unknown>>;
  export default texts;
}
declare module 'virtual:client-build' {
  export const template: string;
  export const manifest: Record<string, { file: string; imports?: string[]; isEntry?: boolean }>;
}
