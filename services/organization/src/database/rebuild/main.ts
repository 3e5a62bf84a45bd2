import 'reflect-metadata';
import { runRebuild } from '@governance/shared';
import { ORGANIZATION_FACTS } from '../statistics.js';

void runRebuild(ORGANIZATION_FACTS, process.env);
