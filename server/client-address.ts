import { BlockList, isIP, isIPv4 } from 'node:net';

/** Who is believed about whom a request comes from. */
export type Proxies = BlockList;

/** A list of addresses and networks, "10.0.0.0/8, ::1"; undefined when it is none. */
export function parseProxies(text: string): Proxies | undefined {
  const list = new BlockList();
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [address = '', bits, ...rest] = part.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (isIP(address) === 0 || rest.length > 0) return undefined;
    if (bits === undefined) list.addAddress(address, family);
    else if (!/^\d{1,3}$/.test(bits) || Number(bits) > (family === 'ipv4' ? 32 : 128)) return undefined;
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * The address a request comes from, to count by: of an IPv6 address the network, as one machine has all of it.
 * What `forwarded` (X-Forwarded-For) says is believed from right to left, as long as a trusted proxy says it.
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: Proxies | undefined,
): string {
  let address = plain(peer ?? '');
  const said = forwarded?.split(',') ?? [];
  while (isTrusted(address, proxies)) {
    const next = plain(said.pop()?.trim() ?? '');
    if (isIP(next) === 0) break;
    address = next;
  }
  return isIP(address) === 6 ? network(address) : address;
}

function isTrusted(address: string, proxies: Proxies | undefined): boolean {
  return isIP(address) !== 0 && (proxies?.check(address, isIPv4(address) ? 'ipv4' : 'ipv6') ?? false);
}

/** Without a port, and as IPv4 where it is one in the clothes of the other. */
function plain(address: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
  return /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
}

/** The first 64 bits. */
function network(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const missing = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(0, missing)).fill('0'), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
