import {exampleTests} from './exampleTests.ts';

exampleTests('logistic-regression');
