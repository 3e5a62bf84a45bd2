import { setTimeout as sleep } from 'node:timers/promises';
import type { Tally } from './tally.js';

/** Somebody ready-made, at a place. */
export interface Actor {
  readonly person:
    'resident' | 'grid-worker' | 'street-officer' | 'department-officer' | 'district-supervisor';
  readonly division: string;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** A rule said no where the plan expected a yes, or the system failed. */
class RefusedError extends Error {
  constructor(
    readonly mutation: string,
    readonly codes: readonly string[],
  ) {
    super(`${mutation}: ${codes.join(', ')}`);
  }
}

/** A token is asked for again before it expires. */
const TOKEN_MS = 60 * 60_000;
/** What passes by itself: another writer, or a part that is starting again. */
const PASSING = new Set(['SUBGRAPH_UNAVAILABLE', 'TIMEOUT', 'OVERLOADED', 'UND_ERR_SOCKET']);
const TRIES = 5;
const PAUSE_MS = 200;

/** A city over HTTP, as its officers and residents use it: public operations, tokens of the development issuer. */
export class CityClient {
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(
    private readonly url: string,
    private readonly tally: Tally,
  ) {}

  /** The id of the organization that an actor acts for. Throws when there is none. */
  async organizationOf(actor: Actor): Promise<string> {
    const [, payload = ''] = (await this.tokenOf(actor)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      readonly governance?: { readonly organization?: string | null };
    };
    const id = claims.governance?.organization;
    if (!id) throw new Error(`${actor.person} at ${actor.division} acts for no organization`);
    return id;
  }

  /** Asks a question. Throws when any part of the answer is missing. */
  async query(
    document: string,
    variables: object,
    actor: Actor | null,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { data, errors } = await this.send(document, variables, actor);
    if (!data || errors) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data');
    return data;
  }

  /**
   * Calls a mutation `name(input)` that answers `selection`. What passes by itself is tried again: creating mutations carry a
   * key and the others a version, so that nothing is done twice. Throws `RefusedError` with the codes.
   */
  async mutate<T>(name: string, input: object, actor: Actor, selection: string): Promise<T> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation Simulated($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message } } }`;
    for (let attempt = 1; ; attempt += 1) {
      const started = performance.now();
      const { data, errors } = await this.send(document, { input }, actor);
      this.tally.took(name, performance.now() - started);
      const payload = data?.[name] as
        | (T & { readonly userErrors: readonly { readonly code: string; readonly message: string }[] })
        | null
        | undefined;
      if (payload && payload.userErrors.length === 0) return payload;
      const codes = payload
        ? payload.userErrors.map(({ code, message }) => `${code} ${message}`)
        : (errors ?? []).map(({ message, extensions }) => `${String(extensions?.['code'])} ${message}`);
      const isPassing = codes.every((code) => PASSING.has(code.split(' ')[0] ?? ''));
      if (!isPassing || attempt === TRIES) throw new RefusedError(name, codes);
      await sleep(PAUSE_MS * attempt);
    }
  }

  private async send(document: string, variables: object, actor: Actor | null): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...(actor ? { authorization: `Bearer ${await this.tokenOf(actor)}` } : {}),
    };
    try {
      const answer = await fetch(`${this.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: document, variables }),
      });
      return (await answer.json()) as Answer;
    } catch (error) {
      const code = 'UND_ERR_SOCKET';
      return {
        errors: [{ message: error instanceof Error ? error.message : String(error), extensions: { code } }],
      };
    }
  }

  private tokenOf({ person, division }: Actor): Promise<string> {
    const key = `${person} ${division}`;
    const known = this.tokens.get(key);
    if (known && known.until > Date.now()) return known.token;
    const token = this.freshToken(person, division);
    this.tokens.set(key, { token, until: Date.now() + TOKEN_MS });
    return token;
  }

  private async freshToken(person: string, division: string): Promise<string> {
    const answer = await fetch(`${this.url}/dev/token?person=${person}&division=${division}`);
    const { token } = (await answer.json()) as { readonly token?: string };
    if (token === undefined)
      throw new Error(
        `No token for ${person} at ${division} from ${this.url}/dev/token: the simulator needs the development issuer.`,
      );
    return token;
  }
}
