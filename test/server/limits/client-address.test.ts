import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createOriginReader } from '../../../src/server/embed/discovery.ts';
import { createAddressReader } from '../../../src/server/limits/client-address.ts';
import { parseNetworks } from '../../../src/settings/networks.ts';

function addressOf(remoteAddress: string, forwarded?: string, proxies?: string): string {
  const request = {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  };
  const trusted = proxies ? parseNetworks(proxies) : null;
  return createAddressReader(trusted ?? undefined)(request as unknown as IncomingMessage);
}

test.each([
  ['1.2.3.4', '1.2.3.4'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (remote, counted) => {
  expect(addressOf(remote)).toBe(counted);
});

test('one customer is one, whichever address of the own network is taken', () => {
  expect(addressOf('2001:db8::1')).toBe(addressOf('2001:db8::ffff:1'));
  expect(addressOf('2001:db8:0:1::1')).not.toBe(addressOf('2001:db8::1'));
});

test('nobody is believed who is not trusted', () => {
  expect(addressOf('1.2.3.4', '9.9.9.9')).toBe('1.2.3.4');
  expect(addressOf('1.2.3.4', '9.9.9.9', '10.0.0.0/8')).toBe('1.2.3.4');
});

test.each([
  ['9.9.9.9', '9.9.9.9'],
  ['9.9.9.9:4711', '9.9.9.9'],
  ['[2001:db8::1]:4711', '2001:db8:0:0::/64'],
  ['8.8.8.8, 9.9.9.9', '9.9.9.9'],
  ['8.8.8.8, 9.9.9.9, 10.1.1.1', '9.9.9.9'],
  ['10.2.2.2, 10.1.1.1', '10.2.2.2'],
  ['unknown', '10.0.0.1'],
  ['9.9.9.9, unknown', '10.0.0.1'],
  ['', '10.0.0.1'],
])('behind a trusted proxy, "%s" counts as %s', (forwarded, counted) => {
  expect(addressOf('10.0.0.1', forwarded, '10.0.0.0/8')).toBe(counted);
});

test.each(['10.0.0.0/33', '10.0.0.0/8/8', 'proxy', '', '10.0.0.1,', '::1/129', '10.0.0.0/'])(
  '"%s" is no list of networks',
  (text) => expect(parseNetworks(text)).toBeNull(),
);

test.each([
  ['10.0.0.1', 'https', 'https://a.example'],
  ['::ffff:10.0.0.1', 'HTTPS', 'https://a.example'],
  ['10.0.0.1', 'http', 'http://a.example'],
  ['10.0.0.1', 'javascript', 'http://a.example'],
  ['10.0.0.1', undefined, 'http://a.example'],
  ['192.0.2.1', 'https', 'http://a.example'],
])('of %s the scheme %s makes it %s', (remoteAddress, scheme, origin) => {
  const headers = { host: 'a.example', ...(scheme && { 'x-forwarded-proto': scheme }) };
  const request = { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
  const proxies = parseNetworks('10.0.0.0/8') ?? undefined;
  expect(createOriginReader(proxies)(request)).toBe(origin);
});
