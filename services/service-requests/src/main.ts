import 'reflect-metadata';
import { runService } from '@governance/shared';
import { openServiceRequestsService } from './service.js';

runService('service-requests', openServiceRequestsService, process.env);
