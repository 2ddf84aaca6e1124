import type { Actor } from '@essaim/platform-server';
import type { ProjectRole } from './project-enums.ts';
import {
  mayAnswerRequests,
  mayClaim,
  mayClose,
  mayEdit,
  mayEditPages,
  mayJoin,
  mayMerge,
  mayPublish,
  type Standing,
} from './project.policy.ts';
import type { ProjectRow } from './project.row.ts';

/**
 * What the viewer may do in one project: what stands behind the GraphQL type `ProjectPermissions`. Outer slices add
 * fields that depend on `actor`, `role` and `project` by a resolver of their own.
 */
export class ViewerStanding implements Standing {
  readonly actor: Actor;
  readonly role: ProjectRole | null;
  readonly project: ProjectRow;
  constructor(actor: Actor, role: ProjectRole | null, project: ProjectRow) {
    this.actor = actor;
    this.role = role;
    this.project = project;
  }

  get edit(): boolean {
    return mayEdit(this);
  }
  get editPages(): boolean {
    return mayEditPages(this);
  }
  get publish(): boolean {
    return mayPublish(this, this.project);
  }
  get answerRequests(): boolean {
    return mayAnswerRequests(this);
  }
  get join(): boolean {
    return mayJoin(this, this.project);
  }
  get claim(): boolean {
    return mayClaim(this, this.project);
  }
  get merge(): boolean {
    return mayMerge(this, this.project);
  }
  get close(): boolean {
    return mayClose(this, this.project);
  }
}
