import type { InputCheck } from '@essaim/platform-server';

const MAX_NAME = 120;
const MAX_DESCRIPTION = 20_000;

/** An organisation's name as it will be kept; notes a problem where there is none. */
export const checkOrganisationName = (check: InputCheck, path: string, given: string | null): string =>
  check.line(path, given, { min: 1, max: MAX_NAME });

/** What it says of itself, Markdown; null where it says nothing. */
export const checkOrganisationDescription = (
  check: InputCheck,
  path: string,
  given: string | null | undefined,
): string | null => check.text(path, given, { max: MAX_DESCRIPTION }) || null;
