/** The bundle's module is named after the one thing it exports. */
export const entryName = 'project';
