import { createServer } from 'node:net';
import { type Address, listen } from '@governance/shared';

/** Throws `PortTakenError` when the port is taken: better before a start does anything than at its end. */
export async function assertPortIsFree({ host, port }: Address): Promise<void> {
  const server = createServer();
  await listen(
    {
      listen: () =>
        new Promise((resolve, reject) => {
          server.once('error', reject);
          server.listen(port, host, () => {
            resolve('');
          });
        }),
    },
    { host, port },
  );
  await new Promise((resolve) => server.close(resolve));
}
