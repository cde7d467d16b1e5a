import {exampleTests} from './exampleTests.ts';

exampleTests('softmax-cross-entropy');
