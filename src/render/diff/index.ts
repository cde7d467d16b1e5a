export {diffSides} from './diffSides.ts';
export {diffText} from './diffWords.ts';
export {readSide} from './side.ts';
