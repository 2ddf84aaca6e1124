/** What is used here of a load generator that comes without types. */
declare module 'autocannon' {
  namespace autocannon {
    interface Result {
      requests: { average: number };
      /** Milliseconds. */
      latency: { p97_5: number };
      errors: number;
      non2xx: number;
    }
  }
  function autocannon(options: {
    url: string;
    method: string;
    headers: Record<string, string>;
    body: string;
    connections: number;
    /** Seconds. */
    duration: number;
  }): Promise<autocannon.Result>;
  export = autocannon;
}
