import {readdir, rm, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {encodeIndexed} from '../helpers/indexedPng.ts';
import {drawStills, figures, goldenFile} from './stills.ts';

/** Draws every golden still anew, and removes those of figures that are gone. */
async function updateStills(): Promise<void> {
  const written = new Set<string>();
  for (const figure of figures) {
    for (const {moment, picture} of await drawStills(figure)) {
      const file = goldenFile(figure, moment);
      await writeFile(file, encodeIndexed(picture));
      written.add(basename(file));
    }
    console.log(`${figure.id}  ${figure.title}`);
  }
  await removeOthers(written);
}

async function removeOthers(written: ReadonlySet<string>): Promise<void> {
  const folder = import.meta.dirname;
  const stills = (await readdir(folder)).filter(name => name.endsWith('.png'));
  for (const orphan of stills.filter(name => !written.has(name))) {
    await rm(join(folder, orphan));
    console.log(`removed ${orphan}`);
  }
}

void updateStills();
