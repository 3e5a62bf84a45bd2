import { type Client, Connection } from 'pg';

/** What the server told a connection about itself, and how the connection reached it. The driver's types leave it out. */
interface Reached {
  readonly host: string;
  readonly port: number;
  readonly processID: number | null;
  readonly secretKey: number | null;
  readonly ssl?: unknown;
}

/** Beside the driver's types: what its own `cancel` is made of. */
interface Canceller {
  connect(port: number | string, host?: string): void;
  cancel(processId: number, secretKey: number): void;
}

const LIMIT_MS = 2000;

/**
 * Asks the server, over a connection of its own, to stop what another connection runs. Resolves when the server has passed
 * that on, or could not be asked; never rejects. Needs no rights, and PgBouncer passes it on.
 */
export async function cancelRequest(client: Client): Promise<void> {
  const { host, port, processID, secretKey, ssl } = client as unknown as Reached;
  if (processID === null || secretKey === null) return;
  const connection = new Connection({ ssl } as ConstructorParameters<typeof Connection>[0]);
  const canceller = connection as unknown as Canceller;
  await new Promise<void>((resolve) => {
    const limit = setTimeout(() => connection.stream.destroy(), LIMIT_MS);
    connection.once('end', () => {
      clearTimeout(limit);
      resolve();
    });
    connection.on('error', () => connection.stream.destroy());
    connection.once(ssl ? 'sslconnect' : 'connect', () => {
      canceller.cancel(processID, secretKey);
    });
    if (host.startsWith('/')) canceller.connect(`${host}/.s.PGSQL.${String(port)}`);
    else canceller.connect(port, host);
  });
}
