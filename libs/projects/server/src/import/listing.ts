import { createHash } from 'node:crypto';
import { InputCheck } from '@essaim/platform-server';
import { MAX_DESCRIPTION, MAX_TITLE, SUMMARY, webAddress } from '../project-texts.ts';
import { namedColumns, valueOf, type ColumnMap, type FieldName } from './column-map.ts';
import { knownThemes } from './known-themes.ts';
import { cutAtWord, firstSentences } from './shorten.ts';

/** An initiative as a directory tells of it, tidied to what a project may hold. */
export interface Listing {
  source: string;
  externalId: string;
  title: string;
  summary: string;
  description: string;
  themes: string[];
  /** The place in the directory's own words; empty where it gives none. */
  place: string;
  latitude: number | null;
  longitude: number | null;
  url: string | null;
  licence: string | null;
}

/** What holds for all records of one import. */
export interface ImportManners {
  /** The directory's name; each record's own where absent. */
  source?: string;
  /** Where a record names none of its own. */
  licence?: string;
  map?: ColumnMap;
}

/** Why a record is no listing. */
export type ListingProblem = 'no_title' | 'no_source';

const MAX_EXTERNAL_ID = 200;
const MAX_NAME = 120;

/**
 * A record as a listing, or why it is none. A title over 200 characters is cut at a word, and stands whole at the head
 * of the description; without a summary the first sentences are one; themes are those of the maintained list.
 */
export function asListing(
  record: Record<string, unknown>,
  { source, licence, map = {} }: ImportManners,
): Listing | ListingProblem {
  const columns = namedColumns(record);
  const text = (field: FieldName): string => written(valueOf(columns, field, map));
  const fullTitle = line(text('title'));
  if (!fullTitle) return 'no_title';
  const sourceName = line(source ?? text('source')).slice(0, MAX_NAME);
  if (!sourceName) return 'no_source';
  const title = cutAtWord(fullTitle, MAX_TITLE);
  const body = lines(text('description'));
  const description = cutAtWord(
    title === fullTitle ? body : [fullTitle, body].filter(Boolean).join('\n\n'),
    MAX_DESCRIPTION,
  );
  const place = line(text('place')).slice(0, MAX_NAME).trim();
  const [latitude, longitude] = [degrees(text('latitude'), 90), degrees(text('longitude'), 180)];
  const hasPoint = latitude !== null && longitude !== null;
  return {
    source: sourceName,
    externalId: externalIdOf(line(text('externalId')), sourceName, text('url'), fullTitle, place),
    title,
    summary: cutAtWord(line(text('summary')), SUMMARY.max) || firstSentences(body, SUMMARY.max),
    description,
    themes: knownThemes(valueOf(columns, 'themes', map)),
    place,
    latitude: hasPoint ? latitude : null,
    longitude: hasPoint ? longitude : null,
    url: webAddress(text('url').trim()),
    licence: line(text('licence') || (licence ?? '')).slice(0, MAX_NAME) || null,
  };
}

const written = (value: unknown): string =>
  typeof value === 'string'
    ? value.toWellFormed()
    : typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : '';

// Only the tidying is wanted: lengths are made to fit, not refused.
const line = (text: string): string => new InputCheck().line('', text, { max: Infinity });
const lines = (text: string): string => new InputCheck().text('', text, { max: Infinity });

/** What makes a second import find it again: the directory's own id, else its address, else its title and place. */
function externalIdOf(id: string, source: string, url: string, title: string, place: string): string {
  const chosen = id || url.trim() || `${title}\n${place}`;
  const short = chosen.length <= MAX_EXTERNAL_ID && (id || url.trim());
  return short ? chosen : createHash('sha256').update(`${source}\n${chosen}`).digest('hex');
}

function degrees(text: string, most: number): number | null {
  const value = Number.parseFloat(text.replace(',', '.'));
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null;
}
