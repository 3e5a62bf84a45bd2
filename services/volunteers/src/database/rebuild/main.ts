import 'reflect-metadata';
import { runRebuild } from '@governance/shared';
import { VOLUNTEERS_FACTS } from '../statistics.js';

void runRebuild(VOLUNTEERS_FACTS, process.env);
