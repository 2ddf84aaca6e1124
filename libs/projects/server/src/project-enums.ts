import { registerEnumType } from '@nestjs/graphql';

/** What a member may do in a project; design.md has the table. */
export const ProjectRole = { HOLDER: 'HOLDER', MEDIATOR: 'MEDIATOR', CONTRIBUTOR: 'CONTRIBUTOR' } as const;
export type ProjectRole = keyof typeof ProjectRole;
registerEnumType(ProjectRole, {
  name: 'ProjectRole',
  description: 'What a member may do: HOLDER everything, MEDIATOR answers requests, CONTRIBUTOR writes pages.',
});

/** The life of a project. Only DRAFT is hidden from the public. */
export const ProjectStage = {
  DRAFT: 'DRAFT',
  IDEA: 'IDEA',
  PROTOTYPE: 'PROTOTYPE',
  LAUNCHING: 'LAUNCHING',
  ACTIVE: 'ACTIVE',
  SPREADING: 'SPREADING',
  SLEEPING: 'SLEEPING',
  CLOSED: 'CLOSED',
} as const;
export type ProjectStage = keyof typeof ProjectStage;
registerEnumType(ProjectStage, {
  name: 'ProjectStage',
  description: 'The life of a project. Only DRAFT is hidden from the public.',
});

/** How a request ends: answered once, withdrawn by who sent it, or forgotten by time. */
export const RequestStatus = {
  PENDING: 'PENDING',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  EXPIRED: 'EXPIRED',
} as const;
export type RequestStatus = keyof typeof RequestStatus;
registerEnumType(RequestStatus, {
  name: 'RequestStatus',
  description: 'Answered once, withdrawn by who sent it, or expired.',
});

/** How much a follower wants to hear. */
export const WatchLevel = {
  ALL: 'ALL',
  PARTICIPATING: 'PARTICIPATING',
  MENTIONS: 'MENTIONS',
  NONE: 'NONE',
} as const;
export type WatchLevel = keyof typeof WatchLevel;
registerEnumType(WatchLevel, {
  name: 'WatchLevel',
  description:
    'How much someone wants to hear. ALL: everything; PARTICIPATING: what concerns them, and the turning points; MENTIONS: what is addressed to them alone; NONE: nothing, but what is addressed to them stays in the page.',
});

/** How someone came to follow a project: by their own wish, or because they began it, joined it or took part in its talk. */
export const WatchReason = { CHOSEN: 'CHOSEN', CREATED: 'CREATED', JOINED: 'JOINED', COMMENTED: 'COMMENTED' } as const;
export type WatchReason = keyof typeof WatchReason;
registerEnumType(WatchReason, {
  name: 'WatchReason',
  description: 'How someone came to follow: by their own wish, or by beginning, joining, commenting.',
});

/** What happens to a page when its project is adapted. */
export const PageSharing = { COPIED: 'COPIED', REFERENCED: 'REFERENCED', LOCAL: 'LOCAL' } as const;
export type PageSharing = keyof typeof PageSharing;
registerEnumType(PageSharing, {
  name: 'PageSharing',
  description:
    "What happens to a page when the project is adapted: COPIED is free to diverge, REFERENCED stays the origin's own living text, LOCAL does not travel (people, places, money).",
});
