import { readFileSync } from 'node:fs';
import {
  loadLevelSchemes,
  loadRegisterKinds,
  loadReportedFigures,
  loadTerms,
  readLevelSchemes,
  readRegisterKinds,
  readReportedFigures,
  readTerms,
} from '@governance/organization';
import {
  readStatutoryDays,
  readWorkingDays,
  storeProvisionalYears,
  storeWorkingYears,
} from '@governance/service-requests';
import { clientSql, type SubgraphName } from '@governance/shared';
import type { Client } from 'pg';

/** A checked-in file that a service's database takes once. */
export interface ReferenceData {
  /** Whose database takes it. */
  readonly service: SubgraphName;
  /** Another edition of the file is another name, so that a database that has an older one takes it. */
  readonly name: string;
  /** Path from the project's folder. */
  readonly source: string;
  /** For whoever watches a start. */
  readonly what: string;
  readonly load: (client: Client, file: string) => Promise<unknown>;
}

/** What accounts and cities say: figures, words and kinds; and the working days that the State Council published. */
export const REFERENCE_DATA: readonly ReferenceData[] = [
  {
    service: 'organization',
    name: 'reported-figures',
    source: 'data/reported-figures.csv',
    what: 'published figures',
    load: (client, file) => loadReportedFigures(client, readReportedFigures(file)),
  },
  {
    service: 'organization',
    name: 'level-schemes',
    source: 'data/level-schemes.csv',
    what: 'ladders of organizations',
    load: (client, file) => loadLevelSchemes(client, readLevelSchemes(file)),
  },
  {
    service: 'organization',
    name: 'register-kinds-1',
    source: 'data/register-kinds.csv',
    what: 'kinds of the register',
    load: (client, file) => loadRegisterKinds(clientSql(client), readRegisterKinds(file)),
  },
  {
    service: 'organization',
    name: 'terms',
    source: 'data/terms.csv',
    what: "places' own words",
    load: (client, file) => loadTerms(client, readTerms(file)),
  },
  {
    service: 'service-requests',
    name: 'working-days-2026',
    source: 'data/working-days.csv',
    what: 'working days',
    load: (client, file) => storeWorkingYears(clientSql(client), readWorkingDays(readFileSync(file, 'utf8'))),
  },
];

/**
 * What the law says of years whose working days are not published yet. Taken beside invented data, so that a first start in
 * any year has clocks; a real installation takes it by `npm run calendar:import` when somebody decides so.
 */
export const REFERENCE_DATA_OF_DEMO: readonly ReferenceData[] = [
  {
    service: 'service-requests',
    name: 'statutory-days-2025',
    source: 'data/statutory-days.csv',
    what: 'statutory holidays of the years without a published table',
    load: (client, file) =>
      storeProvisionalYears(clientSql(client), readStatutoryDays(readFileSync(file, 'utf8'))),
  },
];
