import { end } from './at-the-end.js';

// Jest reads this file before each test file, so that the hook is of all of it and not of one block.
afterAll(end, 60_000);
