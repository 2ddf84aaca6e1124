import type { TerritoryKind } from '@essaim/territories-server';
import { themeBySlug } from './theme.graphql.ts';
import type { ThemeDefinition } from './themes.ts';
import type { ProjectFacts } from './project.policy.ts';
import type { ProjectStage } from './project-enums.ts';

/**
 * What lists and most rules need of a project, in one row; long texts are apart (`ProjectTexts`), read when asked for.
 * Use after FROM project.
 */
export const projectColumns = `project.id, project.slug, project.title, project.summary, project.stage, project.themes, project.website,
  project.territory_kind, project.territory_name, project.territory_code, project.territory_latitude, project.territory_longitude,
  project.welcomes_newcomers, project.lineage_id, project.source_name, project.source_url, project.source_licence, project.imported_at,
  project.claimed, project.created_by, project.created_at, project.updated_at, project.published_at, project.hidden_at, project.hidden_reason,
  project.member_count, project.follower_count`;

/** `projectColumns` as the driver gives them. */
export interface ProjectColumns {
  id: string;
  slug: string;
  title: string;
  summary: string;
  stage: ProjectStage;
  themes: string[];
  website: string | null;
  territory_kind: TerritoryKind | null;
  territory_name: string | null;
  territory_code: string | null;
  territory_latitude: number | null;
  territory_longitude: number | null;
  welcomes_newcomers: boolean;
  lineage_id: string;
  source_name: string | null;
  source_url: string | null;
  source_licence: string | null;
  imported_at: Date | null;
  claimed: boolean;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
  published_at: Date | null;
  hidden_at: Date | null;
  hidden_reason: string | null;
  member_count: number;
  follower_count: number;
}

/** Where a project is, as GraphQL shows it. */
export interface ShownTerritory {
  kind: TerritoryKind;
  name: string;
  code: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** The directory a listing comes from. */
export interface ShownSource {
  name: string;
  url: string | null;
  licence: string | null;
  importedAt: Date;
}

/**
 * A project as it is read: what stands behind the GraphQL type `Project`. Its properties are found by
 * graphql-js itself, so a list of them costs no resolver. Rules take it as it is (`ProjectFacts`).
 */
export class ProjectRow implements ProjectFacts {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly stage: ProjectStage;
  readonly themeSlugs: readonly string[];
  readonly website: string | null;
  readonly territory: ShownTerritory | null;
  readonly welcomesNewcomers: boolean;
  /** Shared by a project and all that was adapted from it. */
  readonly lineageId: string;
  readonly source: ShownSource | null;
  readonly claimed: boolean;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
  readonly hiddenAt: Date | null;
  readonly hiddenReason: string | null;
  readonly memberCount: number;
  readonly followerCount: number;

  constructor(row: ProjectColumns) {
    this.id = row.id;
    this.slug = row.slug;
    this.title = row.title;
    this.summary = row.summary;
    this.stage = row.stage;
    this.themeSlugs = row.themes;
    this.website = row.website;
    this.territory =
      row.territory_kind && row.territory_name
        ? {
            kind: row.territory_kind,
            name: row.territory_name,
            code: row.territory_code,
            latitude: row.territory_latitude,
            longitude: row.territory_longitude,
          }
        : null;
    this.welcomesNewcomers = row.welcomes_newcomers;
    this.lineageId = row.lineage_id;
    this.source =
      row.source_name && row.imported_at
        ? { name: row.source_name, url: row.source_url, licence: row.source_licence, importedAt: row.imported_at }
        : null;
    this.claimed = row.claimed;
    this.createdBy = row.created_by;
    this.createdAt = row.created_at;
    this.updatedAt = row.updated_at;
    this.publishedAt = row.published_at;
    this.hiddenAt = row.hidden_at;
    this.hiddenReason = row.hidden_reason;
    this.memberCount = row.member_count;
    this.followerCount = row.follower_count;
  }

  /** Themes that this version of the list knows; one that was taken off it is not shown. */
  get themes(): ThemeDefinition[] {
    return this.themeSlugs.flatMap((slug) => themeBySlug.get(slug) ?? []);
  }
}
