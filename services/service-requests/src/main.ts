import 'reflect-metadata';
import { integrationRoutes } from '@governance/integration';
import { runService } from '@governance/shared';
import { openServiceRequestsService } from './service.js';

runService('service-requests', openServiceRequestsService, process.env, integrationRoutes);
