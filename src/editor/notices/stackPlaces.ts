import {askServer} from './server.ts';

/**
 * The origin of an error for an author: the file and line that threw, and those
 * of the scene that led there. Empty when no source of ours threw.
 */
export async function stackPlaces(stack = ''): Promise<string> {
  const frames = stack.matchAll(/(https?:\/\/[^\s)]+):(\d+):(\d+)/g);
  const places = [...frames].flatMap(([, address, line, column]) => {
    const {origin, pathname, searchParams} = new URL(address!);
    const isAuthors =
      origin === location.origin &&
      /^\/src\/(?!editor\/)/.test(pathname) &&
      !searchParams.has('scene');
    return isAuthors ? [['at', `${pathname}:${line}:${column}`]] : [];
  });
  const own = await askServer<readonly string[]>(
    `/places?${new URLSearchParams(places)}`,
  ).catch(() => []);
  const scene = own.find(place => /^src\/scenes\/[^:]+\.tsx:/.test(place));
  return [...new Set([own[0], scene])].filter(Boolean).join(', from ');
}
