import ipaddr from 'ipaddr.js';

/** Addresses that pass for public and answer for the machine itself: the host of a virtual machine at Azure. */
const METADATA = ['168.63.129.16'];
/** All that IANA hands out for use on the Internet (RFC 4291, 2.4). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');
/** The prefix by which a network without IPv4 reaches it (RFC 6052, 2.1): the last 32 bits are the IPv4 address. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');

/**
 * Whether an IP address belongs to the Internet at large: not private, loopback, link-local, shared (CGNAT), multicast,
 * reserved, nor one that carries such an address inside (IPv4-mapped, NAT64, 6to4, Teredo). What is not known as public is
 * not. Source: IANA special-purpose address registries, as ipaddr.js has them. Throws on what is no address.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = withinIPv6(ipaddr.parse(address));
  if (parsed.range() !== 'unicast' || METADATA.includes(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/** The IPv4 address that an IPv6 address stands for, where it stands for one that can be reached that way. */
function withinIPv6(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(-4)) : address;
}
