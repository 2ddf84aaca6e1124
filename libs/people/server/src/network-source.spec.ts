import { describe, expect, it } from '@jest/globals';
import { sourceOf } from './network-source.ts';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;

describe('where a request comes from', () => {
  it.each([
    ['without proxies, the other end', 0, '192.0.2.7', undefined, '192.0.2.7'],
    ['without proxies, whatever it claims', 0, '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['behind one, what the proxy saw', 1, '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['behind one, not what the client claims to the proxy', 1, '10.0.0.1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['behind two, what the outer one saw', 2, '10.0.0.1', '203.0.113.9, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['behind fewer than were said, the farthest known', 3, '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['IPv4 written as IPv6', 0, '::ffff:192.0.2.7', undefined, '192.0.2.7'],
    ['IPv6, by household', 0, '2001:db8:1:2:aaaa:bbbb:cccc:dddd', undefined, '2001:db8:1:2::/64'],
    ['IPv6, shortened', 0, '2001:db8::1', undefined, '2001:db8:0:0::/64'],
    ['IPv6 of this machine', 0, '::1', undefined, '0:0:0:0::/64'],
    ['IPv6 with a zone', 0, 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    ['nonsense from a proxy', 1, '10.0.0.1', "'; DROP TABLE person", 'unknown'],
    ['no address at all', 0, undefined, undefined, 'unknown'],
  ])('%s', (_case, proxies, remote, forwarded, source) =>
    expect(sourceOf(from(remote, forwarded), proxies)).toBe(source),
  );
});
