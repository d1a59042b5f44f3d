import { isIP } from 'node:net';

/** Some proxies write `[2001:db8::1]:443` or `203.0.113.7:443`: a port would be a new visitor. */
const withoutPort = (address: string) =>
  address.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');

const withoutZone = (address: string) => address.replace(/%.*$/, '');

/** Eight groups of hexadecimal digits; the URL parser writes the address in its shortest form. */
const groupsOf = (address: string): string[] => {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before, after = []] = shortest.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
};

/** An IPv4 address in IPv6's clothes, as a socket that listens to both gives it. */
const mappedIPv4 = (groups: string[]): string | null => {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return null;
  return groups
    .slice(6)
    .map((group) => parseInt(group, 16))
    .flatMap((pair) => [pair >> 8, pair & 0xff])
    .join('.');
};

/**
 * Whose guesses are counted together: one IPv4 address; one /64 of IPv6, because that is what a
 * household or a single server is given, and 2^64 addresses would be as many fresh starts.
 * What is no address, as a careless proxy may pass it on, is counted together as `unknown`.
 */
export const networkOf = (address: string): string => {
  const bare = withoutZone(withoutPort(address.trim()));
  const version = isIP(bare);
  if (version === 0) return 'unknown';
  if (version === 4) return bare;

  const groups = groupsOf(bare);
  return mappedIPv4(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
};
