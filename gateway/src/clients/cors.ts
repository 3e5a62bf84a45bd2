import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const METHODS = 'GET, POST';
const HEADERS =
  'content-type, authorization, x-api-key, x-request-id, apollo-require-preflight, last-event-id';
const EXPOSED = 'x-request-id, retry-after';
/** How long a browser may remember a preflight answer: a page that is taken from the list is out after this. */
const REMEMBERED_SECONDS = 300;

/**
 * The origin of the page that sends a request, null for none and for our own pages. `null` is what browsers say for
 * files and sandboxes; it is nobody's and never listed.
 */
export function foreignOrigin({ headers }: FastifyRequest): string | null {
  const { origin, host } = headers;
  if (origin === undefined) return null;
  return URL.canParse(origin) && new URL(origin).host === host ? null : origin;
}

/** Lets the browser show the answer to a page of this origin, which somebody has listed. Never to all, never cookies. */
export function allowOrigin(reply: FastifyReply, origin: string): void {
  void reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', EXPOSED);
}

/** Says that the answer depends on who asks from where. */
export function varyByOrigin(reply: FastifyReply): void {
  void reply.header('vary', 'origin');
}

/**
 * Answers the question that browsers ask before they send something. It comes without a key, so a page is told yes when
 * anybody lists it; whether its own key lists it is seen when the key comes.
 */
export function preflightRoute(
  app: FastifyInstance,
  url: string,
  isListed: (origin: string) => Promise<boolean>,
): void {
  app.options(url, async (request, reply) => {
    varyByOrigin(reply);
    const origin = foreignOrigin(request);
    if (origin !== null && (await isListed(origin))) {
      allowOrigin(reply, origin);
      void reply
        .header('access-control-allow-methods', METHODS)
        .header('access-control-allow-headers', HEADERS)
        .header('access-control-max-age', String(REMEMBERED_SECONDS));
    }
    return reply.code(204).send();
  });
}
