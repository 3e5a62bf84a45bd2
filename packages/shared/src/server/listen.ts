import { errorCodeOf } from '../errors/error-code.js';

/** Whatever can listen; a Fastify instance is one. */
export interface Listener {
  listen(address: Address): Promise<string>;
}

/** Where to listen. Port 0 takes any free port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Somebody else listens on the port. The message says what to do. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `Port ${String(port)} is taken by another program. Set PORT=… to a free one, or stop that program.`,
    );
    this.name = new.target.name;
  }
}

/** Listens and answers the URL. Throws `PortTakenError` when the port is taken. */
export async function listen(server: Listener, { host, port }: Address): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    if (errorCodeOf(error) === 'EADDRINUSE') throw new PortTakenError(port);
    throw error;
  }
}
