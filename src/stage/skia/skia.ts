import type * as Skia from '@napi-rs/canvas';
import {ownRequire} from '../../ownModules.ts';

/**
 * Skia without fonts other than the project's: searching the system's fonts
 * takes time, and they differ between machines.
 */
export const skia = loadSkia();

function loadSkia(): typeof Skia {
  const before = process.env['DISABLE_SYSTEM_FONTS_LOAD'];
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const loaded: typeof Skia = ownRequire('@napi-rs/canvas');
  if (before === undefined) delete process.env['DISABLE_SYSTEM_FONTS_LOAD'];
  else process.env['DISABLE_SYSTEM_FONTS_LOAD'] = before;

  // Another module may have loaded it first, with the system's fonts.
  loaded.GlobalFonts.removeAll();
  return loaded;
}
