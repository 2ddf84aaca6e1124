/**
 * Numbers, booleans or ids as PostgreSQL reads an array of them. `pg` would look into each for quotes to escape, which is
 * most of what a statement about thousands of rows costs here.
 */
export const plainArray = (values: readonly (string | number | boolean)[]): string => `{${values.join(',')}}`;
