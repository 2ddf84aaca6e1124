import { Database, InputCheck, signedIn, type Actor } from '@essaim/platform-server';
import { resolveTerritory } from '@essaim/territories-server';
import { Injectable } from '@nestjs/common';
import { beginDraft } from './begin-draft.ts';
import { tidyDescription, tidySummary, tidyThemes, tidyTitle } from './project-texts.ts';
import type { CreateProjectInput } from './project.graphql.ts';
import { oneRow } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';

/** Begins a draft, from its title alone if need be; whoever begins it is its holder. */
@Injectable()
export class CreateProject {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  async run(actor: Actor, input: CreateProjectInput): Promise<ProjectRow> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const texts = {
      title: tidyTitle(check, input.title),
      summary: tidySummary(check, input.summary),
      description: tidyDescription(check, input.description),
      themes: tidyThemes(check, input.themes),
    };
    check.done();
    return this.db.write(async (tx) => {
      const territory = await resolveTerritory(tx, input.territory);
      const { id } = await beginDraft(tx, personId, { ...texts, territory });
      return oneRow(tx, id);
    });
  }
}
