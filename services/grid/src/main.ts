import 'reflect-metadata';
import { runService } from '@governance/shared';
import { openGridService } from './service.js';

runService('grid', openGridService, process.env);
