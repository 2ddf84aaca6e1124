import { lookup as lookUp } from 'node:dns';
import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { PlatformSettings } from '../settings/platform.settings.ts';
import { OutwardFailure } from './outward-failure.ts';
import { isPublicAddress } from './public-address.ts';

/** Bytes of an answer that are read: enough to see what somebody's server complains of. */
const MAX_ANSWER = 4_096;
/** Milliseconds for the whole exchange, when the caller does not say. */
const TIMEOUT_MS = 10_000;
/** Connections to one host per process. */
const MAX_CONNECTIONS = 8;

/** What is sent. */
export interface OutwardMessage {
  body: string | Uint8Array;
  headers?: Record<string, string>;
  /** Milliseconds from the first look at the name to the last byte of the answer; 10 000 by default. */
  timeoutMs?: number;
}

/** What came back, whatever its status: a redirection is an answer, and is not followed. */
export interface OutwardAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The first 4 096 bytes at most, as text. */
  body: string;
}

/**
 * Requests to addresses that people give: webhooks, push services. They leave for the Internet alone. The address that is
 * checked is the address that is connected to, so a name that changes its mind gains nothing by it; redirections are
 * answers. What OUTWARD_ALLOWED names is let through, by http too.
 */
export class OutwardRequests {
  private readonly allowed: PlatformSettings['OUTWARD_ALLOWED'];
  private readonly userAgent: string;
  private readonly resolve: typeof lookUp;
  private readonly agents: { 'http:': http.Agent; 'https:': https.Agent };

  /** `resolve`: who is asked for the addresses of a name. */
  constructor(settings: Pick<PlatformSettings, 'OUTWARD_ALLOWED' | 'publicUrl'>, resolve: typeof lookUp = lookUp) {
    this.allowed = settings.OUTWARD_ALLOWED;
    this.userAgent = `Essaim (+${settings.publicUrl})`;
    this.resolve = resolve;
    const options = { keepAlive: true, maxSockets: MAX_CONNECTIONS, lookup: this.lookup };
    this.agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  }

  /** Reads an address as one that may be asked, as far as can be told without asking for its name. Throws OutwardFailure. */
  admit(address: string): URL {
    const url = URL.parse(address);
    if (!url || !['http:', 'https:'].includes(url.protocol)) throw new OutwardFailure('REFUSED', 'not a web address');
    if (url.username || url.password) throw new OutwardFailure('REFUSED', 'a name or password in the address');
    const host = hostOf(url);
    if (this.allowed.host(host)) return url;
    if (url.protocol !== 'https:') throw new OutwardFailure('REFUSED', 'not https');
    if (isIP(host) && !isPublicAddress(host)) throw new OutwardFailure('REFUSED', `${host} is not a public address`);
    return url;
  }

  /** Sends, and waits for the answer. Throws OutwardFailure where there was none. */
  async post(address: string, { body, headers = {}, timeoutMs = TIMEOUT_MS }: OutwardMessage): Promise<OutwardAnswer> {
    const url = this.admit(address);
    const { request: open } = url.protocol === 'https:' ? https : http;
    const signal = AbortSignal.timeout(timeoutMs);
    const request = open(url, {
      method: 'POST',
      agent: this.agents[url.protocol as 'http:' | 'https:'],
      headers: { 'user-agent': this.userAgent, ...headers, 'content-length': Buffer.byteLength(body) },
      signal,
    });
    const answered = once(request, 'response') as Promise<[IncomingMessage]>;
    request.on('error', () => undefined); // once the answer began, its status stands
    request.end(body);
    const [response] = await answered.catch((error: unknown) => {
      throw signal.aborted
        ? new OutwardFailure('SILENT', `no answer within ${timeoutMs / 1_000} s`, error)
        : failure(error);
    });
    const { statusCode: status = 0 } = response;
    return { status, headers: response.headers, body: await beginningOf(response) };
  }

  close(): void {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }

  /** Asks for the addresses of a name: all of them must be public, since the connection may choose any. */
  private readonly lookup: LookupFunction = (host, options, found) => {
    this.resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = error ? [] : addresses;
      if (!first) return found(error ?? new OutwardFailure('UNREACHABLE', `${host} has no address`), []);
      const hidden = addresses.find(({ address }) => !this.mayReach(host, address));
      if (hidden)
        return found(new OutwardFailure('REFUSED', `${host} leads to ${hidden.address}, not a public address`), []);
      if (options.all) found(null, addresses);
      else found(null, first.address, first.family);
    });
  };

  private mayReach(host: string, address: string): boolean {
    return this.allowed.host(host) || this.allowed.address(address) || isPublicAddress(address);
  }
}

/** Without the brackets of IPv6 and the final dot of a name. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

/** A name of several addresses, none of which answers, says so in a sum of errors that has no words of its own. */
function failure(error: unknown): OutwardFailure {
  if (error instanceof OutwardFailure) return error;
  const { message, code } = error as NodeJS.ErrnoException;
  return new OutwardFailure('UNREACHABLE', message || code || 'no connection', error);
}

/** The beginning of an answer; one that breaks off or never ends is cut, as it has said its status. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if ((size += chunk.length) >= MAX_ANSWER) break;
    }
  } catch {
    response.destroy();
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER).toString();
}
