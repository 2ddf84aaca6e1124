import { Injectable } from '@nestjs/common';
import { Database, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { ProjectStageChanged } from '@essaim/projects-server';

/** A project that closes leaves nobody waiting for its answer, nor for others': its open requests end. */
@Injectable()
export class ExpireRequests extends TransactionalListener {
  readonly name = 'federation-expire-requests';
  readonly hears = [ProjectStageChanged.event];
  protected readonly db: Database;
  constructor(db: Database) {
    super();
    this.db = db;
  }

  protected async handleIn(tx: Tx, { payload, occurredAt }: DomainEvent): Promise<void> {
    const { projectId, to } = payload as unknown as ProjectStageChanged;
    if (to !== 'CLOSED') return;
    await tx.query(
      `UPDATE federation_request SET status = 'EXPIRED'
       WHERE status = 'PENDING' AND (from_project_id = $1 OR to_project_id = $1) AND created_at <= $2`,
      [projectId, occurredAt], // revived meanwhile, it may have asked anew
    );
  }
}
