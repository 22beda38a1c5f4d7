import { BlockList, isIP } from 'node:net';

/**
 * Reads addresses and networks: "10.0.0.0/8, ::1".
 *
 * @returns null if one of them is invalid
 */
export function parseNetworks(text: string): BlockList | null {
  const list = new BlockList();
  for (const network of text.split(',')) {
    const [address = '', length, ...more] = network.trim().split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const bits = length === undefined ? most : Number(/^\d+$/.test(length) ? length : Number.NaN);
    // An empty length is not 0: it would trust everybody.
    if (version === 0 || more.length > 0 || !(bits <= most)) return null;
    list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
