import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Served from this server alone: the networks it runs in have no internet. GraphiQL sets styles on elements. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const OWN = join(__dirname, '../../assets');
/** The operations that clients are promised; one of them is the query that the page begins with. */
const OPERATIONS = join(__dirname, '../../../operations');
/** By the name that the page uses: folder and file. */
const FILES: Readonly<Record<string, readonly [folder: string, file: string]>> = {
  'explorer.mjs': [OWN, 'explorer.mjs'],
  'explorer.css': [OWN, 'explorer.css'],
  'first-query.graphql': [OPERATIONS, 'first-slice.graphql'],
  'react.js': [join(packageFolder('react'), 'umd'), 'react.production.min.js'],
  'react-dom.js': [join(packageFolder('react-dom'), 'umd'), 'react-dom.production.min.js'],
  'graphiql.js': [packageFolder('graphiql'), 'graphiql.min.js'],
  'graphiql.css': [packageFolder('graphiql'), 'graphiql.min.css'],
};

/** `GET /` is GraphiQL; its parts are under `/explorer/`, and `/explorer/settings` says what the page should tell. */
export async function explorerRoutes(app: FastifyInstance, settings: ExplorerSettings): Promise<void> {
  await app.register(fastifyStatic, { root: OWN, serve: false });
  app.get('/', (_, reply) =>
    reply
      .header('content-security-policy', POLICY)
      .header('referrer-policy', 'no-referrer')
      .sendFile('explorer.html'),
  );
  app.get('/explorer/settings', () => settings);
  for (const [name, [folder, file]] of Object.entries(FILES)) {
    app.get(`/explorer/${name}`, (_, reply) =>
      reply.header('x-content-type-options', 'nosniff').sendFile(file, folder),
    );
  }
}

/** What the page tells besides the schema. */
export interface ExplorerSettings {
  /** Says that the data are invented, when they are; null when they are real. */
  readonly dataNotice: string | null;
}

function packageFolder(name: string): string {
  return dirname(createRequire(__filename).resolve(`${name}/package.json`));
}
