import { Injectable } from '@nestjs/common';
import type { Actor, Loaders } from '@essaim/platform-server';
import type { PageOwner } from './page.entity.ts';

/** Who may read and write the pages of one kind of owner. Both are asked page by page: read through the request's loaders. */
export interface PageOwnerRules {
  /** Whether the viewer may know of the owner; a page and its history are as open as what they belong to. */
  mayReadOwner(ownerId: string, actor: Actor, loaders: Loaders): Promise<boolean>;
  mayEditPagesOf(ownerId: string, actor: Actor, loaders: Loaders): Promise<boolean>;
}

/** The kinds of things that have pages; each slice registers the rules of its own when it is made. */
@Injectable()
export class PageOwners {
  private readonly rules = new Map<PageOwner, PageOwnerRules>();

  register(kind: PageOwner, rules: PageOwnerRules): void {
    this.rules.set(kind, rules);
  }

  /** False for a kind that nobody has registered: deny by default. */
  async mayRead(kind: PageOwner, ownerId: string, actor: Actor, loaders: Loaders): Promise<boolean> {
    return (await this.rules.get(kind)?.mayReadOwner(ownerId, actor, loaders)) ?? false;
  }

  async mayEdit(kind: PageOwner, ownerId: string, actor: Actor, loaders: Loaders): Promise<boolean> {
    return (await this.rules.get(kind)?.mayEditPagesOf(ownerId, actor, loaders)) ?? false;
  }
}
