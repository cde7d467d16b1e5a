export {diffSides} from './diffSides.ts';
export {diffText} from './diffWords.ts';
export {filmDecoders} from './filmDecoders.ts';
export {readSide} from './side.ts';
