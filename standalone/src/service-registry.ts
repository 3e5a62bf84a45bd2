import type { DemoWorld } from '@governance/demo';
import { gridDatabase, loadGridDemo, openGridService } from '@governance/grid';
import {
  loadOrganizationDemo,
  openOrganizationService,
  organizationDatabase,
} from '@governance/organization';
import {
  loadServiceRequestsDemo,
  openServiceRequestsService,
  serviceRequestsDatabase,
} from '@governance/service-requests';
import type { FieldKeys, OpenService, ServiceDatabase, SubgraphName } from '@governance/shared';
import { loadVolunteersDemo, openVolunteersService, volunteersDatabase } from '@governance/volunteers';
import type { Client } from 'pg';

/** What the composition root knows of one service. */
export interface RegisteredService {
  readonly database: ServiceDatabase;
  readonly open: OpenService;
  readonly loadDemo: (
    client: Client,
    world: DemoWorld,
    onProgress: (line: string) => void,
    contactKeys: FieldKeys,
  ) => Promise<void>;
}

/** All services. The only place that imports them all. */
export const SERVICES: Readonly<Record<SubgraphName, RegisteredService>> = {
  organization: {
    database: organizationDatabase,
    open: openOrganizationService,
    loadDemo: loadOrganizationDemo,
  },
  grid: { database: gridDatabase, open: openGridService, loadDemo: loadGridDemo },
  'service-requests': {
    database: serviceRequestsDatabase,
    open: openServiceRequestsService,
    loadDemo: loadServiceRequestsDemo,
  },
  volunteers: { database: volunteersDatabase, open: openVolunteersService, loadDemo: loadVolunteersDemo },
};
