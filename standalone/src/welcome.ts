/** What a person needs next, once the system runs. */
export interface Welcome {
  readonly url: string;
  readonly anchor: string;
  readonly scale: number;
  /** The address to ask for a token of a ready-made person. */
  readonly person: string;
  readonly division: string;
  readonly token: string;
  /** A community to ask about. */
  readonly code: string;
}

/** The lines that a start prints at its end. */
export function welcomeLines({
  url,
  anchor,
  scale,
  person,
  division,
  token,
  code,
}: Welcome): readonly string[] {
  const query = `query($c:DivisionCode!){division(code:$c){name grids{nodes{code name workers{displayName}}}}}`;
  return [
    '',
    'Governance Graph is running.',
    '',
    `  Graph      ${url}/graphql`,
    `  Explorer   ${url}/`,
    `  Tokens     ${url}/dev/token?person=${person}&division=${division}`,
    `             people: ${url}/dev/people; what to ask: ${url}/dev/variables`,
    `  Data       invented on real places, for the year before ${anchor} (DEMO_SCALE=${String(scale)}; 1 covers every community)`,
    '',
    'A query to try:',
    '',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' \\`,
    `    -d '${JSON.stringify({ query, variables: { c: code } })}'`,
    '',
    'Ctrl-C stops everything; the data stay. `npm start -- --reset` begins afresh.',
    '',
  ];
}
