import { BlockList, isIPv4, isIPv6 } from 'node:net';

const HERE_V4 = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, and what is reserved above.
  ['224.0.0.0', 3],
] as const)
  HERE_V4.addSubnet(network, bits, 'ipv4');

/** Global unicast; what of it stands for addresses of the older kind, or for none, is taken out. */
const THERE_V6 = new BlockList();
THERE_V6.addSubnet('2000::', 3, 'ipv6');
const HERE_V6 = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  HERE_V6.addSubnet(network, bits, 'ipv6');

/** Whether an address is one of the public internet: not of this machine, nor of a network behind it. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !HERE_V4.check(address, 'ipv4');
  return isIPv6(address) && THERE_V6.check(address, 'ipv6') && !HERE_V6.check(address, 'ipv6');
}
