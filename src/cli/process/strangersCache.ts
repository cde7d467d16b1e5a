/** Why finished files of a folder are not used; undefined when they are. */
export async function strangersCache(
  folder: string,
): Promise<string | undefined> {
  const {strangersStore} = await import('../../render/index.ts');
  const stranger = await strangersStore(folder);
  return (
    stranger &&
    `The cache is not used: ${stranger} belongs to another user. Name one of your own with --cache-dir.`
  );
}
