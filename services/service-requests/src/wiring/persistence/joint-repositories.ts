import type { DataSource } from 'typeorm';
import { SqlConsultations } from '../../consultation-meeting/persistence/sql-consultations.js';
import { SqlEnforcementTeamRepository } from '../../enforcement-team/persistence/sql-enforcement-team.repository.js';
import { GridCopyDirectory } from '../../grid-copy/persistence/grid-copy-directory.js';
import { SqlFindings } from '../../inspection-finding/persistence/sql-findings.js';
import { INSPECTION_NOUN } from '../../joint-inspection/persistence/inspection-noun.js';
import { SqlPetitionMonths } from '../../petition-month/persistence/sql-petition-months.js';
import { casesOfOwners } from '../../working-case/persistence/cases-of-owners.js';
import { SqlCases } from '../../working-case/persistence/sql-cases.js';
import type { JointRepositories } from '../joint-loaders.js';

/** Where inspections, teams, consultation and counts of petitions are stored: in PostgreSQL. */
export const jointRepositories = (dataSource: DataSource): JointRepositories => ({
  inspections: new SqlCases(dataSource, INSPECTION_NOUN),
  inspectionsOfTeams: (viewer) => casesOfOwners(dataSource, INSPECTION_NOUN, 'team_id', viewer),
  findings: new SqlFindings(dataSource),
  teams: new SqlEnforcementTeamRepository(dataSource),
  consultations: new SqlConsultations(dataSource),
  petitionMonths: new SqlPetitionMonths(dataSource, (work) => dataSource.transaction(work)),
  gridIn: async (gridCode, divisionCode) =>
    (await new GridCopyDirectory().requireGrid(dataSource, gridCode, divisionCode, 'gridCode')).id,
});
