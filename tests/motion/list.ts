import {catalogue, isFilm} from '../../src/catalogue.ts';
import {popsOf} from './playedMotion.ts';
import {checkAll} from '../../src/cli/jobs/figureCheck.ts';
import {findingText} from '../../src/cli/words/findingText.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
const ids = process.argv.slice(2);
for (const figure of catalogue.filter(f => !isFilm(f) && (ids.length===0 || ids.includes(f.id)))) {
  const pops = await popsOf(figure);
  const byTime = new Map<string, string[]>();
  for (const {time, name, change} of pops) { const k=time.toFixed(2); byTime.set(k,[...(byTime.get(k)??[]),`${name} ${change}`]); }
  console.log(`== ${figure.id}: ${pops.length} pops`);
  for (const [t, l] of byTime) console.log(`   ${t}  (${l.length}) ${l.slice(0,6).join('; ')}`);
  await checkAll([figure], {network: defaultNetwork, themes: ['dark'], captions: true, wordsOf: e => e.message}, r => { for (const f of r.findings) console.log(`   ${findingText(f)}`); if (r.error) console.log(r.error)});
}
