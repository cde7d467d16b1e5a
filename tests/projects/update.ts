/**
 * Exports the projects of `cases/` in Chromium, as Motion Canvas's editor does, and
 * keeps what the tests compare with: `npm run projects`, or `npm run projects -- NAME…`
 * for some.
 */
import type {Picture} from '../helpers/compare.ts';
import {decodePng} from '../helpers/indexedPng.ts';
import {openBrowser} from '../helpers/browser.ts';
import {exportInBrowser} from './browser/exportInBrowser.ts';
import {folderOf, type ProjectCase, projectCases} from './cases.ts';
import {frameChoice, keep, keptBytes} from './kept.ts';

const names = process.argv.slice(2);
const unknown = names.find(name => projectCases.every(it => it.name !== name));
if (unknown !== undefined) {
  throw new RangeError(
    `There is no case ${unknown}. There are ${projectCases.map(({name}) => name).join(', ')}.`,
  );
}
const {browser, missing} = await openBrowser({hasExactVideos: true});
if (!browser) throw new Error(`The projects need a browser: ${missing}.`);
const asked = projectCases.filter(
  ({name, refusal}) =>
    refusal === undefined && (names.length === 0 || names.includes(name)),
);
try {
  for (const project of asked) {
    console.log(`${project.name}: ${await outcome(project)}`);
  }
} finally {
  await browser.close();
}
console.log(`The kept pictures are ${(keptBytes() / 1000).toFixed(0)} kB.`);

async function outcome(project: ProjectCase): Promise<string> {
  try {
    return `${await update(project)} frames`;
  } catch (error) {
    process.exitCode = 1;
    return String(error);
  }
}

function update(project: ProjectCase): Promise<number> {
  return exportInBrowser(browser!, folderOf(project), async exported => {
    const pictures = new Map<number, Picture>();
    for (const frame of frameChoice(exported.frames)) {
      pictures.set(frame, await decodePng(await exported.picture(frame)));
    }
    keep(project, exported.frames, pictures);
    return exported.frames;
  });
}
