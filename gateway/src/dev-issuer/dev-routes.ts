import { DomainError } from '@governance/shared';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { sendError } from '../http/error-answer.js';
import type { DevelopmentIssuer } from './development-issuer.js';
import { PEOPLE } from './people.js';
import type { Places } from './places.js';

/** For one operation file: whom to ask as, where, and with which variables it finds demonstration data. */
export interface OperationExample {
  /** Null for nobody: it is asked without signing in. */
  readonly person: string | null;
  readonly division?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Examples by the name of the operation's file, without ending. */
export type DevVariables = () => Promise<Readonly<Record<string, OperationExample>>>;

/** What the routes answer from. */
export interface DevRoutesOptions {
  readonly issuer: DevelopmentIssuer;
  readonly places: Places;
  /** None where nobody knows the demonstration data. */
  readonly variables?: DevVariables;
}

/** `/dev/token?person=&division=`, `/dev/people`, `/dev/variables`, and what OpenID Connect asks of an issuer. */
export function devRoutes(app: FastifyInstance, { issuer, places, variables }: DevRoutesOptions): void {
  app.get('/.well-known/openid-configuration', () => ({
    issuer: issuer.issuer,
    jwks_uri: `${issuer.issuer.replace(/\/$/, '')}/dev/jwks`,
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  }));
  app.get('/dev/jwks', () => issuer.publicKeys);
  app.get('/dev/people', () =>
    Object.entries(PEOPLE).map(([person, { title, level }]) => ({ person, title, level })),
  );
  if (variables) app.get('/dev/variables', variables);
  app.get<{ Querystring: Record<string, unknown> }>('/dev/token', async ({ query, log }, reply) => {
    const { person, division } = query;
    void reply.header('cache-control', 'no-store');
    try {
      return await issuer.issue(
        places,
        asText(person, 'person'),
        division === undefined ? undefined : asText(division, 'division'),
      );
    } catch (error) {
      if (error instanceof DomainError) return refuse(reply, error);
      log.warn({ err: error }, 'the development issuer could not find a place');
      return sendError(
        reply,
        503,
        new DomainError('SUBGRAPH_UNAVAILABLE', '暂时无法查询行政区划,请稍后重试', { argument: 'division' }),
      );
    }
  });
}

/** A parameter that is given once; a list (given twice) or nothing is refused. */
function asText(value: unknown, argument: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new DomainError('INVALID_INPUT', `请提供一个 ${argument} 参数`, { argument });
}

function refuse(reply: FastifyReply, error: DomainError): FastifyReply {
  const isUnknown = error.code === 'NOT_FOUND' || error.code === 'DIVISION_UNKNOWN';
  return sendError(reply, isUnknown ? 404 : 400, error);
}
