import { expect, test } from 'vitest';
import { clientAddress, parseProxies } from '../../server/client-address.ts';

const PROXIES = parseProxies('10.0.0.0/8, 192.0.2.1, fd00::/8');

test.each([
  ['nobody is believed where no proxy is trusted', '198.51.100.7', '1.2.3.4', undefined, '198.51.100.7'],
  ['a stranger is not believed', '198.51.100.7', '1.2.3.4', PROXIES, '198.51.100.7'],
  ['a trusted proxy is', '10.1.2.3', '203.0.113.9', PROXIES, '203.0.113.9'],
  ['only about the last hop', '10.1.2.3', '1.2.3.4, 203.0.113.9', PROXIES, '203.0.113.9'],
  ['two trusted proxies are', '10.1.2.3', '1.2.3.4, 203.0.113.9, 192.0.2.1', PROXIES, '203.0.113.9'],
  ['a proxy that says nothing is the client', '10.1.2.3', undefined, PROXIES, '10.1.2.3'],
  ['nonsense is not believed', '10.1.2.3', "'; DROP TABLE rec;--", PROXIES, '10.1.2.3'],
  ['a port is left out', '10.1.2.3', '203.0.113.9:4711', PROXIES, '203.0.113.9'],
  ['IPv4 in IPv6 is IPv4', '::ffff:10.1.2.3', '::ffff:203.0.113.9', PROXIES, '203.0.113.9'],
  ['of IPv6 the network counts', 'fd00::1', '[2001:db8:1:2:3:4:5:6]:443', PROXIES, '2001:db8:1:2::/64'],
  ['also where it is written short', '2001:db8::1', undefined, PROXIES, '2001:db8:0:0::/64'],
  ['no address at all', undefined, '1.2.3.4', PROXIES, ''],
])('%s', (_, peer, forwarded, proxies, address) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(address);
});

test.each(['', 'proxy', '10.0.0.0/33', '::/129', '10.0.0.0/8/8', '10.0.0.1,', '10.0.0.0/x'])(
  'a list of proxies is not "%s"',
  (list) => {
    expect(parseProxies(list)).toBeUndefined();
  },
);
