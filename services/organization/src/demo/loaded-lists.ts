import type { CommunityListsPlan } from '@governance/demo';
import { cityOfId, type CopyValue, foldText } from '@governance/shared';
import { rootOf } from '../co-building-category/co-building-category.js';
import type { LoadedTable } from './loaded-table.js';

type Rows<TList extends keyof CommunityListsPlan> = CommunityListsPlan[TList][number];

/** The columns of a table, and how a plan fills each. */
type Columns<TPlan> = Readonly<Record<string, (plan: TPlan) => CopyValue>>;

const row: Columns<{ id: string; divisionCode: string; version: number }> = {
  city_code: ({ id }) => cityOfId(id),
  id: ({ id }) => id,
  division_code: ({ divisionCode }) => divisionCode,
  version: ({ version }) => version,
};

const item: Columns<{
  id: string;
  divisionCode: string;
  version: number;
  title: string;
  categoryCode: string;
}> = {
  ...row,
  title: ({ title }) => title,
  title_folded: ({ title }) => foldText(title),
  category_code: ({ categoryCode }) => categoryCode,
  category_root: ({ categoryCode }) => rootOf(categoryCode),
};

/** The three lists of the invented world, in the order in which their rows may be stored. */
export const LOADED_LISTS: readonly LoadedTable[] = [
  table('need_item', 'needs', {
    ...item,
    stated_by_id: ({ statedById }) => statedById,
    status: ({ status }) => status,
    origin: () => 'STATED',
    stated_at: ({ statedAt }) => statedAt,
    matched_at: ({ matchedAt }) => matchedAt,
    ended_at: ({ endedAt }) => endedAt,
  }),
  table('resource_item', 'resources', {
    ...item,
    owner_id: ({ ownerId }) => ownerId,
    unit: ({ unit }) => unit,
    capacity: ({ capacity }) => capacity,
    used: ({ used }) => used,
    available_from: ({ availableFrom }) => availableFrom,
    status: () => 'OFFERED',
  }),
  table('pairing_agreement', 'agreements', {
    ...row,
    unit_id: ({ unitId }) => unitId,
    year: ({ year }) => year,
    status: ({ status }) => status,
    signed_on: ({ signedOn }) => signedOn,
    ended_on: ({ endedOn }) => endedOn,
  }),
  table('project_item', 'projects', {
    ...item,
    leader_id: ({ leaderId }) => leaderId,
    agreement_id: ({ agreementId }) => agreementId,
    tendered: () => false,
    planned_from: ({ plannedFrom }) => plannedFrom,
    status: ({ status }) => status,
  }),
  table('need_match', 'matches', {
    ...row,
    need_id: ({ needId }) => needId,
    resource_id: ({ resourceId }) => resourceId,
    stated_by_id: ({ statedById }) => statedById,
    owner_id: ({ ownerId }) => ownerId,
    quantity: ({ quantity }) => quantity,
    status: ({ status }) => status,
    proposed_at: ({ proposedAt }) => proposedAt,
    accepted_at: ({ acceptedAt }) => acceptedAt,
    ended_at: ({ endedAt }) => endedAt,
  }),
  table('project_need', 'projects', {
    city_code: ({ id }) => cityOfId(id),
    project_id: ({ id }) => id,
    need_id: ({ needId }) => needId,
  }),
  table('project_resource', 'projects', {
    city_code: ({ id }) => cityOfId(id),
    project_id: ({ id }) => id,
    resource_id: ({ resourceId }) => resourceId,
  }),
  table('co_building_party', 'parties', {
    city_code: ({ itemId }) => cityOfId(itemId),
    item_id: ({ itemId }) => itemId,
    organization_id: ({ organizationId }) => organizationId,
  }),
];

/** A table whose rows come from one list of a community's plan. */
function table<TList extends keyof CommunityListsPlan>(
  name: string,
  list: TList,
  columns: Columns<Rows<TList>>,
): LoadedTable {
  return {
    table: name,
    columns: Object.keys(columns),
    rowsOf: ({ lists }) =>
      ((lists?.[list] ?? []) as readonly Rows<TList>[]).map((plan) =>
        Object.values(columns).map((valueOf) => valueOf(plan)),
      ),
  };
}
