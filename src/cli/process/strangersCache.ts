/** Why finished files in a folder are left aside; undefined when they are not. */
export async function strangersCache(
  folder: string,
): Promise<string | undefined> {
  const {strangersStore} = await import('../../render/index.ts');
  const stranger = await strangersStore(folder);
  return (
    stranger &&
    `The cache is left aside: ${stranger} belongs to another user. Name one of your own with --cache-dir.`
  );
}
