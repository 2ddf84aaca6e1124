import type { ProjectStage } from '@essaim/graphql';
import type { Place } from '@essaim/territories-web';

/** What a project's settings form holds; the charter's parts lie flat, so that each can be met on its own. */
export interface Settings {
  title: string;
  summary: string;
  description: string;
  website: string;
  welcomesNewcomers: boolean;
  stage: ProjectStage;
  themes: string[];
  territory: Place | null;
  transparency: string;
  collaboration: string;
  funding: string;
}
export type SettingName = keyof Settings;
