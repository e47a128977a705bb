import { testHistories } from './simulation/test-histories.ts';

testHistories(1);
