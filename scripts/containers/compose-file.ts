import { parse } from 'yaml';
import { z } from 'zod';
import { interpolate, type Values } from './interpolate.js';

const composeFile = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
      command: z.array(z.string()).default([]),
      environment: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
      ports: z.array(z.string()).default([]),
      volumes: z.array(z.string()).default([]),
      profiles: z.array(z.string()).default([]),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
      healthcheck: z
        .object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() })
        .optional(),
    }),
  ),
  volumes: z.record(z.string(), z.null()).default({}),
});

/** What of a docker-compose.yml we state things about. */
export type ComposeFile = z.infer<typeof composeFile>;
export type ComposeService = ComposeFile['services'][string];

/** Reads a docker-compose.yml as docker compose would with these variables. Throws when it is not of our shape. */
export const readCompose = (text: string, values: Values): ComposeFile =>
  composeFile.parse(interpolate(parse(text, { merge: true }), values));
