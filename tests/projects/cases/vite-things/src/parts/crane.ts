export const width = 44;
export default 'crane';
