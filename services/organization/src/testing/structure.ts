import type { TestAnswer, TestService } from '@governance/shared/testing';
import { viewer } from '@governance/shared/testing';
import { PLACES } from './open-city.js';

const PAYLOADS = {
  renameOrganization: 'RenameOrganization',
  moveOrganization: 'MoveOrganization',
  changeOrganizationKind: 'ChangeOrganizationKind',
  setAdministrativeCounterpart: 'SetAdministrativeCounterpart',
  dissolveOrganization: 'DissolveOrganization',
  splitOrganization: 'SplitOrganization',
  mergeOrganizations: 'MergeOrganizations',
} as const;

/** A mutation that changes the structure. */
export type StructureMutation = keyof typeof PAYLOADS;

const MORE: Partial<Record<StructureMutation, string>> = {
  dissolveOrganization: 'successor { id version }',
  splitOrganization: 'parts { id name kind version validFrom }',
  mergeOrganizations: 'ended { id validTo }',
};

/** The officer of the city that all places of a test but the other district's lie in. */
export const CITY_OFFICER = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.city] });

/** Changes the structure through the graph, as the officer of the city or whoever is stated. */
export const changeStructure = (
  city: TestService,
  mutation: StructureMutation,
  input: object,
  who = CITY_OFFICER,
): Promise<TestAnswer> =>
  city.ask(
    who,
    `mutation($input: ${PAYLOADS[mutation]}Input!) { ${mutation}(input: $input) {
       organization { id name kind version validFrom validTo formation level memberCount { value }
         division { code } parent { id } commandedBy { id } }
       ${MORE[mutation] ?? ''} changeCount changes { kind subjectId subjectName before after }
       userErrors { code field message currentVersion } } }`,
    { input },
  );

/** Code and field of each rule that a change of the structure broke. */
export function faultsIn({ data }: TestAnswer, mutation: StructureMutation): readonly (readonly string[])[] {
  const payloads = data as Record<string, { userErrors: { code: string; field: string }[] }>;
  return (payloads[mutation]?.userErrors ?? []).map(({ code, field }) => [code, field]);
}

/** What is wrong with the tree as it is stored: current versions that hang on an organization that has ended. */
export const orphansOf = (city: TestService): Promise<unknown> =>
  city.owner.query(
    `SELECT v.organization_id FROM organization_version v WHERE v.valid_to IS NULL AND (
       (v.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM organization_version p
          WHERE p.organization_id = v.parent_id AND p.valid_to IS NULL)) OR
       (v.commanded_by_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM organization_version p
          WHERE p.organization_id = v.commanded_by_id AND p.valid_to IS NULL)))`,
  );
