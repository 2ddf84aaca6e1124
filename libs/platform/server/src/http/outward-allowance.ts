import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

type Network = ReturnType<typeof ipaddr.parseCIDR>;

const hostName = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*$/i;

/** What an operator lets Essaim speak to although it is no public address, and by http: host names and networks. */
export class OutwardAllowance {
  private readonly names: ReadonlySet<string>;
  private readonly networks: readonly Network[];

  /** Entries are host names, addresses, or networks as in `10.0.0.0/8`. Throws on anything else. */
  constructor(entries: readonly string[]) {
    const network = (entry: string) => /^[\d.]+$|:|\//.test(entry);
    this.names = new Set(entries.filter((entry) => !network(entry)).map((name) => name.toLowerCase()));
    this.networks = entries.filter(network).map(networkOf);
    for (const name of this.names) if (!hostName.test(name)) throw new Error(`${name} is no host name`);
  }

  /** Whether a host is named, or is an address of a network that is. */
  host(host: string): boolean {
    return this.names.has(host.toLowerCase()) || (isIP(host) !== 0 && this.address(host));
  }

  address(address: string): boolean {
    const parsed = ipaddr.process(address);
    return this.networks.some((network) => parsed.kind() === network[0].kind() && parsed.match(network));
  }
}

const networkOf = (entry: string): Network =>
  ipaddr.parseCIDR(entry.includes('/') ? entry : `${entry}/${entry.includes(':') ? 128 : 32}`);

/** A setting that lists them, separated by commas. */
export const outwardAllowance = z
  .string()
  .default('')
  .transform((list, context) => {
    try {
      return new OutwardAllowance(list.split(/[\s,]+/).filter(Boolean));
    } catch {
      context.addIssue('must be host names, addresses or networks, as in "n8n,10.0.0.0/8"');
      return z.NEVER;
    }
  });
