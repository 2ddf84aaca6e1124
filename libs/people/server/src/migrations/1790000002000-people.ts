import type { MigrationInterface, QueryRunner } from 'typeorm';
import { territoryColumnsSql } from '@essaim/territories-server';

/** Accounts, and the three ways into them: sessions, access tokens, links sent by mail. */
export class People1790000002000 implements MigrationInterface {
  name = 'People1790000002000';

  async up(q: QueryRunner): Promise<void> {
    // An address belongs to one account however it is written: it is kept in lower case, and checked to be.
    await q.query(`CREATE TABLE person (
      id uuid NOT NULL, handle text NOT NULL, name text NOT NULL, email text, email_verified_at timestamptz,
      password_hash text, language text NOT NULL, ${territoryColumnsSql}, skills text[] NOT NULL DEFAULT '{}',
      instance_roles text[] NOT NULL DEFAULT '{}', created_at timestamptz NOT NULL, erased_at timestamptz,
      CONSTRAINT person_pkey PRIMARY KEY (id), CONSTRAINT person_handle UNIQUE (handle), CONSTRAINT person_email UNIQUE (email),
      CONSTRAINT person_email_lower CHECK (email = lower(email)),
      CONSTRAINT person_instance_roles CHECK (instance_roles <@ ARRAY['ADMIN', 'MODERATOR', 'MEDIATOR']),
      CONSTRAINT person_erased CHECK (erased_at IS NULL OR (email IS NULL AND password_hash IS NULL)))`);
    await q.query(`CREATE TABLE person_session (
      id uuid NOT NULL, person_id uuid NOT NULL, token_hash text NOT NULL, user_agent text, created_at timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, CONSTRAINT person_session_pkey PRIMARY KEY (id),
      CONSTRAINT person_session_token UNIQUE (token_hash),
      CONSTRAINT person_session_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX person_session_of ON person_session (person_id, last_seen_at)');
    await q.query(`CREATE TABLE access_token (
      id uuid NOT NULL, person_id uuid NOT NULL, name text NOT NULL, secret_hash text NOT NULL, created_at timestamptz NOT NULL,
      last_used_at timestamptz, expires_at timestamptz, CONSTRAINT access_token_pkey PRIMARY KEY (id),
      CONSTRAINT access_token_secret UNIQUE (secret_hash),
      CONSTRAINT access_token_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX access_token_of ON access_token (person_id, created_at)');
    await q.query(`CREATE TABLE account_link (
      id uuid NOT NULL, person_id uuid NOT NULL, purpose text NOT NULL, created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL, used_at timestamptz, CONSTRAINT account_link_pkey PRIMARY KEY (id),
      CONSTRAINT account_link_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX account_link_of ON account_link (person_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE account_link, access_token, person_session, person');
  }
}
