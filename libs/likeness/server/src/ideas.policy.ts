import { isAdmin, type Actor } from '@essaim/platform-server';

/** What an instance looks for in texts is decided by who runs it. */
export const mayChangeIdeas = (actor: Actor): boolean => isAdmin(actor);
