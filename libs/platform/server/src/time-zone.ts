import { IANAZone } from 'luxon';

/** Whether this is the IANA name of a time zone that the machine knows, such as `Europe/Paris`. An offset is no name. */
export const isTimeZone = (name: string): boolean => /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
