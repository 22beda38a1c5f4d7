import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * Whose requests are counted together; an IPv6 address counts as its /64, which belongs to one
 * customer.
 */
export type AddressReader = (request: IncomingMessage) => string;

/**
 * Determines where a request comes from. `X-Forwarded-For` counts only as far as trusted proxies
 * wrote it: from the right, up to the first address that is not one of theirs. The client may have
 * invented everything before it.
 *
 * @param proxies addresses of the proxies in front of the gateway; none by default
 */
export function createAddressReader(proxies: BlockList = new BlockList()): AddressReader {
  return ({ socket, headers }) => {
    let address = plain(socket.remoteAddress ?? '');
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
    while (isTrusted(proxies, address)) {
      const before = plain(forwarded.pop()?.trim() ?? '');
      if (isIP(before) === 0) break;
      address = before;
    }
    return isIP(address) === 6 ? networkOf(address) : address;
  };
}

/** Whether a request comes from a trusted proxy itself, so that its `X-Forwarded-Proto` counts. */
export function isFromProxy({ socket }: IncomingMessage, proxies: BlockList): boolean {
  return isTrusted(proxies, plain(socket.remoteAddress ?? ''));
}

function isTrusted(proxies: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Without a port, brackets, a zone, and what maps IPv4 into IPv6. */
function plain(text: string): string {
  const bare = text
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
}

/** The first 64 bits: "2001:db8::1" is in "2001:db8:0:0::/64". */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const behind = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...behind];
  const first = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}
