import type { EnvGroup } from './env-groups.js';
import { type EnvVariable, variablesOf } from './env-variable.js';

const HEAD = `# Every variable that a process reads, by process. Made from the schemas that read them: npm run env
# A line that is commented out shows the default, or <required> where there is none.
`;

/** The text of \`.env.example\`. */
export const envText = (groups: readonly EnvGroup[]): string => [HEAD, ...groups.map(groupText)].join('\n');

function groupText({ title, schema, use }: EnvGroup): string {
  const lines = variablesOf(schema).map(
    (variable) => `# ${variable.description}\n${assignment(variable, use)}\n`,
  );
  return `# --- ${title} ---\n\n${lines.join('\n')}`;
}

function assignment({ name, isRequired, fallback }: EnvVariable, use: EnvGroup['use']): string {
  if (!isRequired) return `# ${name}=${fallback}`;
  return use === 'fill in' ? `${name}=` : `# ${name}=<required>`;
}
