import type { EnvGroup } from './env-groups.js';
import { envText } from './env-text.js';

/** How a `.env.example` differs from what the groups read: missing and unknown variables by group, then anything else. */
export function envFaults(found: string, groups: readonly EnvGroup[]): readonly string[] {
  const wanted = envText(groups);
  if (found === wanted) return [];
  const [before, after] = [namesIn(found), namesIn(wanted)];
  const missing = [...after].filter((name) => !before.has(name)).map((name) => `missing: ${name}`);
  const unknown = [...before].filter((name) => !after.has(name)).map((name) => `unknown: ${name}`);
  const faults = [...missing, ...unknown];
  return faults.length > 0 ? faults : ['a description, a default or the order has changed'];
}

/** `group › NAME` of every line that states a variable. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  let group = '';
  for (const line of text.split('\n')) {
    group = /^# --- (.+) ---$/.exec(line)?.[1] ?? group;
    const name = /^(?:# )?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
    if (name !== undefined) names.add(`${group} › ${name}`);
  }
  return names;
}
