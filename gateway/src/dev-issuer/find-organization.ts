import { z } from 'zod';
import type { PersonName } from './people.js';

/** Asks the graph about a place (`$code`) and checks the shape of the answer. */
export type AskAboutPlace = <T extends z.ZodType>(
  schema: T,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<z.infer<T>>;

/** Kinds of organization that a person may act for, the likeliest first. */
const KINDS: Readonly<Partial<Record<PersonName, readonly string[]>>> = {
  'grid-worker': ['COMMITTEE', 'COMMUNITY_WORK_COMMITTEE', 'GENERAL_BRANCH'],
  'street-officer': ['WORK_COMMITTEE', 'COMMITTEE'],
  'department-officer': ['DEPARTMENT'],
  'district-supervisor': ['COMMITTEE', 'WORK_COMMITTEE'],
};
const UNIT_KINDS = ['ENTERPRISE', 'PUBLIC_INSTITUTION'];

const OF_KIND = `query DevOrganization($code: DivisionCode!, $kind: OrganizationKind!) {
  organizations(filter: { divisionCode: $code, kind: $kind }, first: 1) { nodes { id } }
}`;
const OfKind = z.object({ organizations: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });

const MEMBERS = `query DevMembers($code: DivisionCode!) {
  division(code: $code) {
    jointBodies(kind: COMMUNITY_BIG_COMMITTEE, first: 1) {
      nodes { members(first: 20) { nodes { organization { id kind } } } }
    }
  }
}`;
const Member = z.object({ organization: z.object({ id: z.string(), kind: z.string() }).nullable() });
const Body = z.object({ members: z.object({ nodes: z.array(Member) }) });
const Members = z.object({ division: z.object({ jointBodies: z.object({ nodes: z.array(Body) }) }) });

/** The id of the organization that a person at a place acts for, or null. Rejects as the asking does. */
export async function findOrganization(
  person: PersonName,
  divisionCode: string,
  ask: AskAboutPlace,
): Promise<string | null> {
  if (person === 'unit-secretary') return memberUnit(ask);
  for (const kind of KINDS[person] ?? []) {
    const { organizations } = await ask(OfKind, OF_KIND, { code: divisionCode, kind });
    if (organizations.nodes[0]) return organizations.nodes[0].id;
  }
  return null;
}

/** A unit that sits in the community's big committee, as its secretary would. */
async function memberUnit(ask: AskAboutPlace): Promise<string | null> {
  const { division } = await ask(Members, MEMBERS);
  const members = division.jointBodies.nodes.flatMap((body) => body.members.nodes);
  return (
    members.find(({ organization }) => UNIT_KINDS.includes(organization?.kind ?? ''))?.organization?.id ??
    null
  );
}
