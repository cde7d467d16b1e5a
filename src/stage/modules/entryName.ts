/** The bundle's module is named after its only export. */
export const entryName = 'project';
