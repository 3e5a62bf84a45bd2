import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../project-folder.js';

interface Example {
  readonly person?: string | null;
  readonly division?: string | null;
  readonly variables: object;
}

/** Uses a running start as its users do: the explorer's files, every operation as its ready-made person, bad tokens. */
export async function useSystem(url: string): Promise<readonly string[]> {
  const page = await (await fetch(`${url}/`)).text();
  const parts = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
  for (const part of parts) await loaded(`${url}${part}`);
  const examples = (await loaded(`${url}/dev/variables`)) as Readonly<Record<string, Example>>;
  const asked: string[] = [];
  for (const file of readdirSync(join(PROJECT_FOLDER, 'operations')).filter((it) =>
    it.endsWith('.graphql'),
  )) {
    const name = file.replace('.graphql', '');
    const { variables = {}, ...who } = examples[name] ?? {};
    const errors = await ask(url, readFileSync(join(PROJECT_FOLDER, 'operations', file), 'utf8'), variables, {
      authorization: await bearerOf(url, who),
    });
    if (errors) throw new Error(`${file} answered with errors: ${JSON.stringify(errors)}`);
    asked.push(name);
  }
  // An issuer that nobody configured is not asked for its keys.
  await ask(url, '{ __typename }', {}, { authorization: `Bearer ${FOREIGN_TOKEN}` });
  return [`${String(parts.length)} files of the explorer`, ...asked];
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const FOREIGN_TOKEN = `${encoded({ alg: 'RS256', kid: 'x' })}.${encoded({ iss: 'https://issuer.example', sub: 'x' })}.x`;

async function bearerOf(url: string, { person, division }: Omit<Example, 'variables'>): Promise<string> {
  if (person == null) return '';
  const place = division == null ? '' : `&division=${division}`;
  const { token } = (await loaded(`${url}/dev/token?person=${person}${place}`)) as { readonly token: string };
  return `Bearer ${token}`;
}

async function ask(
  url: string,
  query: string,
  variables: object,
  { authorization }: { readonly authorization: string },
): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  return ((await answer.json()) as { readonly errors?: unknown }).errors;
}

async function loaded(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered with status ${String(answer.status)}`);
  const text = await answer.text();
  return answer.headers.get('content-type')?.includes('application/json') ? JSON.parse(text) : text;
}
