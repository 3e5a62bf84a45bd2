import 'reflect-metadata';
import { runRebuild } from '@governance/shared';
import { REQUEST_FACTS } from '../statistics.js';

void runRebuild(REQUEST_FACTS, process.env);
