import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentIssuer, DevelopmentKey, Identity, readSupergraph } from '@governance/gateway';
import { ANONYMOUS, AudienceRule, EnvelopeOpener, sealEnvelope, type Viewer } from '@governance/shared';
import { parse } from 'graphql';
import { supergraphIndexOf } from '../../gateway/src/documents/supergraph-index.js';
import { isLongerThan } from '../../gateway/src/limits/answer-size.js';
import { CostRule } from '../../gateway/src/limits/cost-rule.js';
import { DocumentCosts } from '../../gateway/src/limits/document-costs.js';
import { DocumentGuard } from '../../gateway/src/limits/document-guard.js';
import { DEFAULT_LIMITS } from '../../gateway/src/limits/gateway-limits.js';

/** What a part of trust does for one request. */
export type Part = () => unknown;

/** An operation as it is sent, and what came back. */
export interface Sample {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
  /** Bodies of the fetches that it takes. */
  readonly fetches: readonly string[];
}

const ISSUER = 'http://127.0.0.1:1';
const CLAIM = { roles: ['STREET_OFFICER'], jurisdictions: ['530112003000'] };

/** Verifies a signed token and reads who it is of, as for every request. */
export async function identityPart(): Promise<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'governance-bench-'));
  try {
    const key = await DevelopmentKey.load(join(folder, 'key.json'));
    const issuer = new DevelopmentIssuer({
      ...{ issuer: ISSUER, audience: 'governance-graph', key, environment: 'development' },
    });
    const identity = new Identity([issuer.trusted]);
    const token = await key.sign({
      ...{ sub: 'an officer', iss: ISSUER, aud: 'governance-graph', governance: CLAIM },
    });
    return () => identity.viewerOf(`Bearer ${token}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Seals and opens an envelope for each fetch. */
export function envelopePart({ fetches }: Sample): Part {
  const key = { id: 'bench', secret: 'a secret of sixteen characters' };
  const opener = new EnvelopeOpener([key]);
  const asker = { viewer: STAFF, requestId: 'bench' };
  return () => {
    for (const body of fetches) {
      const request = { method: 'POST', path: '/graphql', body };
      opener.open(sealEnvelope(asker, request, key), request);
    }
  };
}

/** Measures the document, its audience, its cost and its answer; what depends on the document alone is remembered. */
export function limitsPart({ query, variables, answer }: Sample): Part {
  const index = supergraphIndexOf(readSupergraph());
  const guard = new DocumentGuard(DEFAULT_LIMITS);
  const rules = [
    new AudienceRule(index),
    new CostRule(new DocumentCosts(index.costs), DEFAULT_LIMITS),
  ] as const;
  const document = parse(query);
  return () => {
    guard.check({ query, variables });
    for (const rule of rules) rule.check({ document, viewer: STAFF, operationName: undefined, variables });
    return isLongerThan(DEFAULT_LIMITS.maxResponseBytes, answer);
  };
}

const STAFF: Viewer = { ...ANONYMOUS, subject: 'an officer', tier: 'internal', roles: ['STREET_OFFICER'] };

/** The operation that crosses all four services. */
export const readFlagship = (): string =>
  readFileSync(join(__dirname, '../../operations/big-party-committee.graphql'), 'utf8');
