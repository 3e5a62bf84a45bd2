import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/**
 * How often something in this network namespace tried to reach an address that no route leads to: the kernel's own
 * counters of IPv4 and IPv6. With loopback alone that is every attempt to leave the machine, a look-up of a name included.
 */
export const outwardAttempts = (): number =>
  ipv4(readFileSync('/proc/net/snmp', 'utf8')) + ipv6(readFileSync('/proc/net/snmp6', 'utf8'));

function ipv4(table: string): number {
  const [names = [], values = []] = table
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
    .map((line) => line.split(' '));
  return Number(values[names.indexOf('OutNoRoutes')]);
}

const ipv6 = (table: string): number => Number(/^Ip6OutNoRoutes\s+(\d+)$/m.exec(table)?.[1]);

/** Throws unless the counters tell of an attempt: a check that sees nothing must not call that silence. */
export async function assertAttemptsAreSeen(): Promise<void> {
  for (const host of ['192.0.2.1', '2001:db8::1']) {
    const before = outwardAttempts();
    await new Promise<void>((resolve) => {
      connect(443, host).on('error', () => {
        resolve();
      });
    });
    if (!(outwardAttempts() > before))
      throw new Error(`the kernel did not count an attempt to reach ${host}`);
  }
}
