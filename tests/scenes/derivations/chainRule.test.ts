import {exampleTests} from './exampleTests.ts';

exampleTests('chain-rule');
