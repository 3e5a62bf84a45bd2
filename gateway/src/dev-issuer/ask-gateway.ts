import type { ExecutionResult } from 'graphql';
import { type Ask, PlacesUnavailableError } from './graph-places.js';

const TIMEOUT_MS = 10_000;

/** Asks a gateway in another process, as nobody. */
export const askGateway =
  (gatewayUrl: string): Ask =>
  async (query, variables) => {
    const response = await fetch(`${gatewayUrl.replace(/\/$/, '')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!type.includes('json')) throw new PlacesUnavailableError(`status ${String(response.status)}`);
    return (await response.json()) as ExecutionResult;
  };
