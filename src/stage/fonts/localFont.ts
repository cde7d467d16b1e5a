import type {FoundFont} from './foundFonts.ts';
import type {FontSource} from './file/fontSource.ts';
import {systemFonts} from './systemFonts.ts';

/**
 * The source that CSS calls `local(…)`: a font of the system by a name of one face,
 * its full name or its PostScript name.
 */
export function localSource(name: string): FontSource {
  const found = () => {
    const font = systemFonts().find(font => isNamed(font, name));
    if (font) return font.source;
    throw new Error(`The system has no font with the name ${name}.`);
  };
  return {
    name: `local(${name})`,
    get file() {
      return found().file!;
    },
    read: () => found().read(),
  };
}

function isNamed({names}: FoundFont, name: string): boolean {
  const wanted = name.toLowerCase();
  return names.own.some(own => own.toLowerCase() === wanted);
}
