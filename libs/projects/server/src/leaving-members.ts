import { Injectable } from '@nestjs/common';
import { AccountDeletionGuards } from '@essaim/people-server';
import { EventLog, type Tx } from '@essaim/platform-server';
import { eraseProject } from './delete-draft.ts';
import { LastHolderLeaves } from './members.errors.ts';
import { ClaimWithdrawn, DraftDeleted, JoinWithdrawn, MemberLeft } from './project.events.ts';
import { deleteMember } from './remove-member.ts';

/**
 * What becomes of memberships and requests when an account is deleted. The last holder of a project with other members
 * hands over first; a draft that nobody else reads goes with its author; a published project stays, without a holder.
 */
@Injectable()
export class LeavingMembers {
  private readonly events: EventLog;
  constructor(guards: AccountDeletionGuards, events: EventLog) {
    this.events = events;
    guards.register({
      refuse: (tx, personId) => this.refuse(tx, personId),
      forget: (tx, personId) => this.forget(tx, personId),
    });
  }

  private async refuse(tx: Tx, personId: string): Promise<void> {
    // Held until the end: two holders who leave at once must not both be told that the other stays.
    await tx.query(
      `SELECT 1 FROM project WHERE id IN (SELECT project_id FROM membership WHERE person_id = $1
         UNION SELECT project_id FROM join_request WHERE person_id = $1 AND status = 'PENDING'
         UNION SELECT project_id FROM claim WHERE person_id = $1 AND status = 'PENDING') ORDER BY id FOR UPDATE`,
      [personId],
    );
    const [needed] = await tx.query<{ title: string }[]>(
      `SELECT p.title FROM membership m JOIN project p ON p.id = m.project_id WHERE m.person_id = $1 AND m.role = 'HOLDER' AND p.member_count > 1
         AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.project_id = m.project_id AND o.role = 'HOLDER' AND o.person_id <> $1)
       ORDER BY m.since LIMIT 1`,
      [personId],
    );
    if (needed) throw new LastHolderLeaves(needed.title);
  }

  private async forget(tx: Tx, personId: string): Promise<void> {
    const memberships = await tx.query<{ project_id: string; lonely_draft: boolean }[]>(
      `SELECT m.project_id, p.stage = 'DRAFT' AND p.member_count = 1 AS lonely_draft FROM membership m JOIN project p ON p.id = m.project_id
       WHERE m.person_id = $1`,
      [personId],
    );
    for (const { project_id, lonely_draft } of memberships) {
      if (lonely_draft) await eraseProject(tx, project_id);
      else await deleteMember(tx, project_id, personId);
      await this.events.record(
        tx,
        personId,
        lonely_draft ? new DraftDeleted(project_id) : new MemberLeft(project_id, personId),
      );
    }
    for (const [table, words, Withdrawn] of [
      ['join_request', 'message', JoinWithdrawn],
      ['claim', 'evidence', ClaimWithdrawn],
    ] as const) {
      const [open] = await tx.query<[{ id: string; project_id: string }[], number]>(
        `UPDATE ${table} SET status = 'WITHDRAWN' WHERE person_id = $1 AND status = 'PENDING' RETURNING id, project_id`,
        [personId],
      );
      for (const { id, project_id } of open) await this.events.record(tx, personId, new Withdrawn(id, project_id));
      await tx.query(`UPDATE ${table} SET ${words} = '' WHERE person_id = $1`, [personId]);
    }
    await tx.query(
      `DELETE FROM invitation USING person WHERE person.id = $1 AND person.email_verified_at IS NOT NULL AND invitation.email = person.email`,
      [personId],
    );
  }
}
