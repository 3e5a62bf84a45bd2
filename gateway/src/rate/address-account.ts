import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** What one subscriber is given of the addresses of version 6. */
const SUBSCRIBER_GROUPS = 4;

/**
 * Whom an address counts as: itself, or with version 6 its network of 64 bits, since whoever has one address of that
 * network has all of them.
 */
export function addressAccount(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return `address:${plain}`;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return `address:${mapped}`;
  const network = groupsOf(plain).slice(0, SUBSCRIBER_GROUPS).join(':');
  return `address:${network}::/64`;
}

/** All eight groups, without leading zeros. An address of version 4 at the end is of no matter for the network. */
function groupsOf(address: string): readonly string[] {
  const [left = '', right] = address.split('::');
  const [head, tail] = [left, right ?? ''].map((part) => part.split(':').filter(Boolean)) as [
    string[],
    string[],
  ];
  const missing = right === undefined ? 0 : GROUPS - head.length - tail.length;
  const zeros = Array.from({ length: Math.max(0, missing) }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
