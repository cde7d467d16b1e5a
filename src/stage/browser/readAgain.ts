import {hashOf, type Read} from '../allowed/reads.ts';
import {hashedFontFile} from '../fonts/file/usedFontFiles.ts';
import {decoderVersion} from '../media/decoderVersion.ts';
import {contentNow, serveProject} from './resources.ts';

/** What decides where a read leads to. */
export interface ReadingProject {
  /** The project's folder. */
  readonly root: string;
  readonly network: boolean;
  /** Path of the only ffmpeg; one is found if left out. */
  readonly ffmpeg: string | undefined;
}

/** The same read with what is there now; nothing is fetched. */
export function readAgain(
  {kind, name}: Pick<Read, 'kind' | 'name'>,
  {root, network, ffmpeg}: ReadingProject,
): Read {
  serveProject(root);
  if (kind === 'font') return {kind, name, sha256: hashedFontFile(name).sha256};
  const content =
    kind === 'decoder' ? decoderVersion(ffmpeg) : contentNow(name, network);
  return {kind, name, sha256: hashOf(content)};
}
