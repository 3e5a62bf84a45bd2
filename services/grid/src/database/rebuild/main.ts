import 'reflect-metadata';
import { runRebuild } from '@governance/shared';
import { GRID_FACTS } from '../statistics.js';

void runRebuild(GRID_FACTS, process.env);
