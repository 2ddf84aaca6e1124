import type { Language } from '@essaim/catalogue';
import { Database, PLATFORM_SETTINGS, type PlatformSettings } from '@essaim/platform-server';
import type { ProjectRow } from '@essaim/projects-server';
import { Inject, Injectable } from '@nestjs/common';
import { distanceBetween, whereaboutsOf } from './nearness.ts';
import { proposedIntroduction } from './proposed-introduction.ts';
import { reasonsInWords, type ReasonFacts } from './reasons.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** Proposes a mediator the words to introduce two projects to each other. */
@Injectable()
export class ProposeIntroduction {
  private readonly db: Database;
  private readonly settings: PlatformSettings;
  private readonly thesaurus: ThesaurusKeeper;
  constructor(db: Database, @Inject(PLATFORM_SETTINGS) settings: PlatformSettings, thesaurus: ThesaurusKeeper) {
    this.db = db;
    this.settings = settings;
    this.thesaurus = thesaurus;
  }

  async words(
    project: ProjectRow,
    other: ProjectRow,
    reasons: readonly ReasonFacts[],
    language: Language,
  ): Promise<string> {
    const { concepts } = await this.db.read((tx) => this.thesaurus.inForce(tx));
    const nowhere = { nearness: 'UNKNOWN', name: null, area: null, distanceKm: null } as const; // places are said in a sentence of their own
    const at = ({ slug }: ProjectRow) => `${this.settings.publicUrl}/projects/${slug}`;
    return proposedIntroduction(
      {
        title: project.title,
        otherTitle: other.title,
        place: project.territory?.name ?? null,
        otherPlace: other.territory?.name ?? null,
        distanceKm: distanceBetween(whereaboutsOf(project.territory), whereaboutsOf(other.territory)),
        reasons: reasonsInWords(reasons, nowhere, language, concepts, this.thesaurus.publics()).map(({ text }) => text),
        url: at(project),
        otherUrl: at(other),
      },
      language,
    );
  }
}
