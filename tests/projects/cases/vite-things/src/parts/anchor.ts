export const width = 20;
export default 'anchor';
