import { DomainError, type Viewer } from '@governance/shared';
import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Managed } from '../client-access.js';
import { NewClientInput, readInput, RotationInput } from '../client.input.js';
import { type FrontDoor, refuse } from '../front-door.js';
import { assertCovers, assertMayGive, assertMayLook, assertMayManage, coversAll } from './admin.policy.js';

/** Who may come in, and what there is to manage. */
export interface AdminOptions {
  readonly door: FrontDoor;
  /** Null where the gateway has no database. */
  readonly managed: Managed | null;
}

interface OfClient {
  readonly Params: { readonly id: string };
}

const Revocation = z.strictObject({ keyId: z.string().nullable().default(null) });

/**
 * `/admin`: third parties, their keys and the registered operations, as JSON for administrators; auditors read. Only a
 * token in the `authorization` header counts, which no foreign page can make a browser send.
 */
export const adminRoutes: FastifyPluginCallback<AdminOptions> = (app, { door, managed }, done) => {
  app.addHook('onRequest', door.admitOther);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      (isReading ? assertMayLook : assertMayManage)(door.callerOf(request).viewer);
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return refuse(reply, error);
      throw error;
    }
  });
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof DomainError) return refuse(reply, error);
    if (isRequestFault(error)) throw error;
    request.log.error({ err: error }, 'clients could not be managed');
    return refuse(reply, new DomainError('IDENTITY_UNAVAILABLE', '网关数据库暂时不可用,请稍后重试'));
  });
  const viewerOf = (request: FastifyRequest): Viewer => door.callerOf(request).viewer;
  const kept = (): Managed => {
    if (managed) return managed;
    throw new DomainError('NOT_FOUND', '本系统未启用密钥');
  };

  app.get('/clients', async (request) => {
    const clients = await kept().clients.list();
    return { clients: clients.filter(({ jurisdictions }) => coversAll(viewerOf(request), jurisdictions)) };
  });
  app.post('/clients', async (request, reply) => {
    const input = readInput(NewClientInput, request.body);
    assertMayGive(viewerOf(request), input.jurisdictions);
    return reply.code(201).send(await kept().clients.issue(input, actorOf(viewerOf(request))));
  });
  app.get<OfClient>('/clients/:id', async (request) => {
    const report = await kept().clients.report(request.params.id);
    assertCovers(viewerOf(request), report.client.jurisdictions);
    return report;
  });
  app.post<OfClient>('/clients/:id/keys', async (request, reply) => {
    const { id } = request.params;
    const input = readInput(RotationInput, request.body ?? {});
    assertCovers(viewerOf(request), (await kept().clients.get(id)).jurisdictions);
    return reply.code(201).send(await kept().clients.rotate(id, input, actorOf(viewerOf(request))));
  });
  app.post<OfClient>('/clients/:id/revocation', async (request) => {
    const { id } = request.params;
    const { keyId } = readInput(Revocation, request.body ?? {});
    assertCovers(viewerOf(request), (await kept().clients.get(id)).jurisdictions);
    return { client: await kept().clients.revoke(id, keyId, actorOf(viewerOf(request))) };
  });
  app.get('/operations', async () => ({ operations: await kept().operations.list() }));
  app.post('/operations', (request) => kept().operations.import(request.body, actorOf(viewerOf(request))));
  app.delete<OfClient>('/operations/:id', async (request, reply) => {
    await kept().operations.remove(request.params.id, actorOf(viewerOf(request)));
    return reply.code(204).send();
  });
  done();
};

const actorOf = ({ subject }: Viewer): string => subject ?? '';

/** What the server itself refuses, such as a body that is no JSON. */
const isRequestFault = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500;
