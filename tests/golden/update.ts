/** `npm run golden [-- ID…]`: rewrites golden stills that differ. */
import {updateStills} from './updateStills.ts';

await updateStills(process.argv.slice(2), import.meta.dirname, line =>
  console.log(line),
);
