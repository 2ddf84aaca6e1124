/**
 * The shape of the demonstration data. Everything in this folder is invented: the people, the organisations and the
 * initiatives do not exist; only the places do. The data is plain: no logic, no dates. Ages are in whole days before
 * the moment the data is planted, so that the demonstration never grows old.
 *
 * Things refer to one another by `key`, unique within their kind.
 */

/** A known place: its code means something only with its kind. */
export interface DemonstrationTerritory {
  kind: 'COMMUNE' | 'INTERCOMMUNALITY' | 'DEPARTEMENT' | 'REGION';
  /** INSEE code, or SIREN for an intercommunality. */
  code: string;
}

export interface DemonstrationPerson {
  key: string;
  name: string;
  /** Always under a reserved domain: nothing can be sent to it. */
  email: string;
  /** Home: always a commune. */
  territory: { kind: 'COMMUNE'; code: string };
  skills: string[];
  language: 'fr' | 'en';
  instanceRoles?: ('ADMIN' | 'MODERATOR' | 'MEDIATOR')[];
  /** One of the accounts whose sign-ins are printed at start, in demonstration mode only. */
  account?: true;
  /** With `account`: one line on what this person is useful to try. */
  accountNote?: { fr: string; en: string };
}

export interface DemonstrationOrganisation {
  key: string;
  name: string;
  kind: 'INCUBATOR' | 'FUNDER' | 'LOCAL_AUTHORITY' | 'ASSOCIATION' | 'THIRD_PLACE';
  description: string;
  territory: DemonstrationTerritory;
  members: { person: string; role: 'ADMIN' | 'MEMBER' }[];
  /** Keys of the projects in its portfolio. */
  follows: string[];
}

export type DemonstrationStage = 'IDEA' | 'PROTOTYPE' | 'LAUNCHING' | 'ACTIVE' | 'SPREADING' | 'SLEEPING' | 'CLOSED';

export type DemonstrationRole = 'HOLDER' | 'MEDIATOR' | 'CONTRIBUTOR';

export interface DemonstrationCharter {
  transparency: string;
  collaboration: string;
  funding: string;
}

export interface DemonstrationRevision {
  /** Person key; a member of the project. */
  by: string;
  daysAgo: number;
  /** What this version changes, in its author's words. */
  message?: string;
  /** The whole page as it reads at this version, in Markdown. */
  body: string;
}

export interface DemonstrationPage {
  /** Unique within its project. In an adaptation, the slug of a COPIED page of the origin means it began as its copy. */
  slug: string;
  title: string;
  sharing: 'COPIED' | 'LOCAL';
  /** Oldest first; the last one is what readers see. */
  revisions: DemonstrationRevision[];
}

export interface DemonstrationAdaptation {
  /** Key of the origin. */
  project: string;
  reason:
    'OTHER_TERRITORY' | 'OTHER_PUBLIC' | 'OTHER_RULES' | 'OTHER_MEANS' | 'ORIGIN_SLEEPING' | 'DISAGREEMENT' | 'OTHER';
  comment: string;
  /** When it was adapted: after the origin was published, before (or when) the adaptation was. */
  daysAgo: number;
}

export interface DemonstrationProject {
  key: string;
  /** At most 80 characters. */
  title: string;
  /** 20 to 300 characters, plain text. */
  summary: string;
  /** Markdown. */
  description: string;
  /** One to three slugs of the list in `libs/projects/server/src/themes.ts`. */
  themes: string[];
  territory: DemonstrationTerritory;
  stage: DemonstrationStage;
  publishedDaysAgo: number;
  welcomesNewcomers: boolean;
  website?: string;
  /** Empty for a listing; otherwise at least one HOLDER. */
  members: { person: string; role: DemonstrationRole }[];
  pages?: DemonstrationPage[];
  /** Where absent, the instance's default charter holds. */
  charter?: DemonstrationCharter;
  /** How many people of the demonstration say so; at most 12 each, and each person says one thing about a project. */
  expectations?: { wouldUse: number; uses: number; wouldHelp: number };
  /** Person keys; never members. */
  followers?: string[];
  /** Oldest first; ends with the present stage. */
  stageHistory?: { stage: DemonstrationStage; daysAgo: number }[];
  adaptedFrom?: DemonstrationAdaptation;
  /** The author's one sentence on what makes it different from those that resemble it. */
  differences?: string;
  /** Makes it a listing, known from a directory elsewhere. */
  source?: { name: string; url: string; licence: string };
  /** False, and only present, on a listing that nobody carries here yet. */
  claimed?: false;
}

export interface DemonstrationFederation {
  key: string;
  name: string;
  /** Two to four project keys: the first asked the second; the others came in later. */
  projects: [asking: string, asked: string, ...later: string[]];
  /** Where absent, the default charter of federations. */
  charter?: DemonstrationCharter;
  /** When the request was accepted. */
  daysAgo: number;
  requestMessage: string;
  answer: string;
  /** Its shared page. */
  page: { title: string; body: string };
  /** A holder of the project that asked. */
  sentBy: string;
  /** A holder of the project asked. */
  answeredBy: string;
}

/** A time on somebody's calendar, so many weeks after the one in which the data is planted (before it, if negative). */
export interface DemonstrationTime {
  week: number;
  /** 1 (Monday) to 7 (ISO 8601). */
  weekday: number;
  /** `HH:MM`, on the clock of `timeZone`. */
  at: string;
  /** How long it lasts. */
  minutes: number;
  /** IANA name. */
  timeZone: string;
}

export interface DemonstrationMeeting {
  project: string;
  /** A member of the project. */
  by: string;
  /** Well before it, and before it ends for all who come. */
  announcedDaysAgo: number;
  when: DemonstrationTime;
  title: string;
  place?: string;
  link?: string;
  details?: string;
  /** Person keys, one day after the other from the day after it was announced. */
  comes: string[];
  /** `by` is a member of the project. */
  cancelled?: { by: string; daysAgo: number; reason: string };
}

export interface DemonstrationJoinRequest {
  project: string;
  person: string;
  message: string;
  role: DemonstrationRole;
  daysAgo: number;
  /** Absent while it is pending. `by` is a holder or mediator of the project. An accepted person is in its members. */
  answer?: { accept: boolean; by: string; message: string; daysAgo: number };
}

/** One project asking another to federate, still unanswered. */
export interface DemonstrationFederationRequest {
  from: string;
  to: string;
  message: string;
  /** A holder of `from`. */
  by: string;
  daysAgo: number;
}

/** Someone saying that a listing is theirs, waiting for an instance moderator. */
export interface DemonstrationClaim {
  project: string;
  person: string;
  evidence: string;
}
