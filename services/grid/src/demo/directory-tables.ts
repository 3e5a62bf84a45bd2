import { COMMAND_LADDERS, type CommandCenterPlan } from '@governance/demo';
import { cityCodeOf, type CopyValue } from '@governance/shared';
import type { LoadedTable } from './loaded-table.js';

/** The columns of command centres, for rows of places of every level. */
export const COMMAND_CENTER_COLUMNS: readonly string[] = [
  ...['city_code', 'id', 'division_code', 'version', 'level', 'parent_id', 'path', 'name', 'functions'],
  ...['posts', 'organization_id', 'opened_at'],
];

/** A command centre as a row. */
export const commandCenterRow = (it: CommandCenterPlan): readonly CopyValue[] => [
  ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.level, it.parentId, it.path, it.name],
  ...[it.functions, JSON.stringify(it.posts), it.organizationId, it.openedAt],
];

/** The ladders of command centres. */
export const COMMAND_LADDER_ROWS: readonly (readonly CopyValue[])[] = COMMAND_LADDERS.map(
  ({ cityCode, levels }) => [cityCode, 1, levels],
);

/** What is registered in communities. Roads come before whoever answers for them. */
export const DIRECTORY_TABLES: readonly LoadedTable[] = [
  {
    table: 'command_center',
    columns: COMMAND_CENTER_COLUMNS,
    rowsOf: ({ directory }) => directory.commandCenters.map(commandCenterRow),
  },
  {
    table: 'road_segment',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'name', 'from_description', 'to_description'],
      ...['length_m', 'level_term'],
    ],
    rowsOf: ({ directory }) =>
      directory.roadSegments.map((it) => [
        ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.name, it.fromDescription],
        ...[it.toDescription, it.lengthM, it.levelTerm],
      ]),
  },
  {
    table: 'frontage_agreement',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'unit_name', 'road_segment_id', 'grid_id'],
      ...['signed_on', 'valid_until', 'duties'],
    ],
    rowsOf: ({ directory }) =>
      directory.frontageAgreements.map((it) => [
        ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.unitName, it.roadSegmentId],
        ...[it.gridId, it.signedOn, it.validUntil, it.duties],
      ]),
  },
  {
    table: 'service_station',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'name', 'grid_id', 'address', 'functions'],
      'opening_hours',
    ],
    rowsOf: ({ directory }) =>
      directory.serviceStations.map((it) => [
        ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.name, it.gridId, it.address],
        ...[it.functions, it.openingHours],
      ]),
  },
  {
    table: 'broadcast',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'title', 'topic', 'starts_at', 'ends_at'],
      ...['host_organization_id', 'grid_id', 'audience_count'],
    ],
    rowsOf: ({ directory }) =>
      directory.broadcasts.map((it) => [
        ...[cityCodeOf(it.divisionCode), it.id, it.divisionCode, 1, it.title, it.topic, it.startsAt],
        ...[it.endsAt, it.hostOrganizationId, it.gridId, it.audienceCount],
      ]),
  },
];
