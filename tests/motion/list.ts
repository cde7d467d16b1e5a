import {writeFileSync} from 'node:fs';
import {catalogue, isFilm} from '../../src/catalogue.ts';
import {popsOf} from './playedMotion.ts';
import {checkAll} from '../../src/cli/jobs/figureCheck.ts';
import {findingText} from '../../src/cli/words/findingText.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
const [out = '', ...ids] = process.argv.slice(2);
let text = '';
for (const figure of catalogue.filter(f => !isFilm(f) && (ids.length===0 || ids.includes(f.id)))) {
  try {
  const pops = await popsOf(figure);
  const byTime = new Map<string, string[]>();
  for (const {time, name, change} of pops) { const k=time.toFixed(2); byTime.set(k,[...(byTime.get(k)??[]),`${name} ${change}`]); }
  text += `== ${figure.id}: ${pops.length} pops\n`;
  for (const [t, l] of byTime) text +=`   ${t}  (${l.length}) ${l.slice(0,Number(process.env["MOST"]??5)).join('; ')}\n`;
  } catch (e) { text += `== ${figure.id}: ${(e as Error).stack?.slice(0,600)}\n` }
  await checkAll([figure], {network: defaultNetwork, themes: ['dark'], captions: true, wordsOf: e => e.message}, r => { for (const f of r.findings) text += `   ${findingText(f)}\n`; if (r.error) text += r.error+'\n'});
  writeFileSync(out, text);
}
