import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Our statements read few rows by index; compiling them (JIT) costs more than it gains as soon as the planner thinks
 * that they may be large. A role that may not alter its database keeps the server's own setting.
 */
export class WithoutJit1790000000001 implements MigrationInterface {
  name = 'WithoutJit1790000000001';

  up = (q: QueryRunner): Promise<void> => set(q, 'SET jit = off');

  down = (q: QueryRunner): Promise<void> => set(q, 'RESET jit');
}

const set = (q: QueryRunner, setting: string): Promise<void> =>
  q.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I ${setting}', current_database());
    EXCEPTION WHEN insufficient_privilege THEN NULL; END $$`);
