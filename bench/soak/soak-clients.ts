import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { variedDocument } from './varied-document.js';

/** An operation that consumers run, and as whom and with what it is run here. */
interface Example {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly person: string | null;
  readonly division?: string;
}

/** How many answers came, and how many of them with which fault. */
export interface SoakTally {
  answers: number;
  milliseconds: number;
  readonly errors: Map<string, number>;
}

const OPERATIONS = join(__dirname, '../../operations');
const TOKEN_MS = 30 * 60_000;

/** Clients of a system that send varied documents until they are told to stop. */
export class SoakClients {
  readonly tally: SoakTally = { answers: 0, milliseconds: 0, errors: new Map() };
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  private next = 0;

  private constructor(
    private readonly url: string,
    private readonly examples: readonly Example[],
    private readonly documents: number,
  ) {}

  /** Learns from the system which variables fit its data. Throws when it offers none. */
  static async of(url: string, documents: number): Promise<SoakClients> {
    const answer = await fetch(`${url}/dev/variables`);
    const known = (await answer.json()) as Readonly<Record<string, Omit<Example, 'text'>>>;
    const examples = readdirSync(OPERATIONS).flatMap((file) => {
      const example = known[file.replace('.graphql', '')];
      return example ? [{ ...example, text: readFileSync(join(OPERATIONS, file), 'utf8') }] : [];
    });
    if (examples.length === 0) throw new Error(`${url}/dev/variables offers nothing to ask for`);
    return new SoakClients(url, examples, documents);
  }

  /** One client: after each answer it rests as long as that took, so that it works half of its time. */
  async run(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      const begun = performance.now();
      await this.ask();
      const took = performance.now() - begun;
      this.tally.milliseconds += took;
      await sleep(took);
    }
  }

  private async ask(): Promise<void> {
    const number = this.next % this.documents;
    this.next += 1;
    const example = this.examples[number % this.examples.length];
    if (!example) return;
    const { text, variables, person, division } = example;
    try {
      const authorization =
        person === null ? {} : { authorization: `Bearer ${await this.tokenOf(person, division)}` };
      const answer = await fetch(`${this.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query: variedDocument(text, number), variables }),
      });
      const { errors = [] } = (await answer.json()) as {
        readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
      };
      this.tally.answers += 1;
      for (const { extensions } of errors) this.count(String(extensions?.['code']));
    } catch (error) {
      this.count(error instanceof Error ? error.message : String(error));
    }
  }

  private count(code: string): void {
    this.tally.errors.set(code, (this.tally.errors.get(code) ?? 0) + 1);
  }

  private tokenOf(person: string, division: string | undefined): Promise<string> {
    const key = `${person} ${division ?? ''}`;
    const known = this.tokens.get(key);
    if (known && known.until > Date.now()) return known.token;
    const place = division === undefined ? '' : `&division=${division}`;
    const token = fetch(`${this.url}/dev/token?person=${person}${place}`)
      .then((answer) => answer.json() as Promise<{ readonly token: string }>)
      .then((issued) => issued.token);
    this.tokens.set(key, { token, until: Date.now() + TOKEN_MS });
    return token;
  }
}
