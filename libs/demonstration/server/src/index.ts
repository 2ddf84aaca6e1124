export { DEMONSTRATION_PASSWORD, demonstrationAccounts } from './demonstration-accounts.ts';
export { demonstrationSlice } from './demonstration.slice.ts';
export { isDemonstration, loadDemonstration } from './load-demonstration.ts';
