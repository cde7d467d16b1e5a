/** `npm run golden [-- ID…]`: golden stills that differ, written anew. */
import {updateStills} from './updateStills.ts';

await updateStills(process.argv.slice(2), import.meta.dirname, line =>
  console.log(line),
);
