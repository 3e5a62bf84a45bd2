import 'reflect-metadata';
import { runService } from '@governance/shared';
import { openOrganizationService } from './service.js';

runService('organization', openOrganizationService, process.env);
