import { expect, it } from '@jest/globals';
import { isPublicAddress } from './public-address.ts';

it.each([
  '93.184.215.14',
  '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  '::ffff:93.184.215.14',
  '64:ff9b::93.184.215.14', // the same, from a network that has IPv6 alone
])('%s is on the Internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ['this machine', ['127.0.0.1', '127.8.9.10', '0.0.0.0', '0.1.2.3', '::1', '::']],
  ['a network at home or at work', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1']],
  ['the same link, where clouds keep their secrets', ['169.254.169.254', 'fe80::1', 'fd00:ec2::254', '168.63.129.16']],
  ['many behind one address', ['100.64.0.1', '100.100.100.200', '100.127.255.255']],
  ['many at once', ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1']],
  ['nobody', ['192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '2001:db8::1']],
  ['IPv4 inside IPv6', ['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::10.0.0.1', '64:ff9b:1::a00:1', '::7f00:1']],
  ['a tunnel to anywhere', ['2002:7f00:1::', '2001:0:4136:e378:8000:63bf:80ff:fffe', '::ffff:0:127.0.0.1']],
  ['what no longer is', ['fec0::1', '5f00::1', '100::1', '4000::1']],
])('%s is not', (_what, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});
