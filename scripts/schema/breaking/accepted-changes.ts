import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where breaking changes are accepted. */
export const ACCEPTED_FILE = 'docs/schema/accepted-breaking-changes.json';

const acceptedChanges = z.array(
  z.strictObject({
    type: z.string().describe('as npm run schema:breaking prints it, e.g. FIELD_REMOVED'),
    description: z.string().describe('as it prints it, e.g. Grid.name was removed.'),
    reason: z.string().trim().min(10).describe('why no client is left alone with it'),
  }),
);

/** A breaking change that was decided on. */
export type AcceptedChange = z.infer<typeof acceptedChanges>[number];

/** Reads the accepted changes. Throws when an entry lacks a reason of at least ten characters. */
export const readAccepted = (root: string): readonly AcceptedChange[] =>
  acceptedChanges.parse(JSON.parse(readFileSync(join(root, ACCEPTED_FILE), 'utf8')));
