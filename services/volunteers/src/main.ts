import 'reflect-metadata';
import { runService } from '@governance/shared';
import { openVolunteersService } from './service.js';

runService('volunteers', openVolunteersService, process.env);
