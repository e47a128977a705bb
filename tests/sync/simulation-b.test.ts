import { HISTORIES, testHistories } from './simulation/test-histories.ts';

testHistories(1 + HISTORIES);
