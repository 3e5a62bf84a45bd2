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
import { clientSql } from '@governance/shared';
import type { Client } from 'pg';

/** A checked-in file that the organization service's database takes once. */
interface ReferenceData {
  /** Another edition of the file is another name, so that a database that has an older one takes it. */
  readonly name: string;
  /** Path from the project's folder. */
  readonly source: string;
  /** For whoever watches a start. */
  readonly what: string;
  readonly load: (client: Client, file: string) => Promise<unknown>;
}

/** What accounts and cities say: figures, words and kinds. */
export const REFERENCE_DATA: readonly ReferenceData[] = [
  {
    name: 'reported-figures',
    source: 'data/reported-figures.csv',
    what: 'published figures',
    load: (client, file) => loadReportedFigures(client, readReportedFigures(file)),
  },
  {
    name: 'level-schemes',
    source: 'data/level-schemes.csv',
    what: 'ladders of organizations',
    load: (client, file) => loadLevelSchemes(client, readLevelSchemes(file)),
  },
  {
    name: 'register-kinds-1',
    source: 'data/register-kinds.csv',
    what: 'kinds of the register',
    load: (client, file) => loadRegisterKinds(clientSql(client), readRegisterKinds(file)),
  },
  {
    name: 'terms',
    source: 'data/terms.csv',
    what: "places' own words",
    load: (client, file) => loadTerms(client, readTerms(file)),
  },
];
