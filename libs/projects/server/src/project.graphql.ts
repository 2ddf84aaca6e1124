import { Access, Node, connectionOf } from '@essaim/platform-server';
import { TerritoryInput, TerritoryRefInput, TerritoryType } from '@essaim/territories-server';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ProjectStage, WatchLevel } from './project-enums.ts';
import { ThemeType } from './theme.graphql.ts';

@ObjectType('Charter', {
  description: 'The rules of a project or a federation, in three parts. `version` grows with each change.',
})
@Access('public')
export class CharterType {
  @Field(() => String) transparency!: string;
  @Field(() => String) collaboration!: string;
  @Field(() => String) funding!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('Source', { description: 'The directory that a listing comes from.' })
@Access('public')
export class SourceType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => String, { nullable: true }) licence!: string | null;
  @Field(() => Date) importedAt!: Date;
}

/** Its values are `ViewerStanding`s; outer slices add what depends on them. */
@ObjectType('ProjectPermissions', { description: 'What the viewer may do in a project.' })
@Access('public')
export class ProjectPermissionsType {
  @Field(() => Boolean) edit!: boolean;
  @Field(() => Boolean) editPages!: boolean;
  @Field(() => Boolean) publish!: boolean;
  @Field(() => Boolean) answerRequests!: boolean;
  @Field(() => Boolean) join!: boolean;
  @Field(() => Boolean) claim!: boolean;
  @Field(() => Boolean, { description: 'Say that this listing is a project already carried here.' }) merge!: boolean;
  @Field(() => Boolean) close!: boolean;
}

/** Its values are `ProjectRow`s. Outer slices add fields by a resolver of their own. */
@ObjectType('Project', {
  implements: () => [Node],
  description: 'The space of one initiative: a draft, a published project, or a listing known from elsewhere.',
})
@Access('public')
export class ProjectType extends Node {
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String, {
    description:
      'One or two sentences: 20 to 300 characters once published; may be empty in a draft and in a listing whose directory gives none.',
  })
  summary!: string;
  @Field(() => ProjectStage) stage!: ProjectStage;
  @Field(() => [ThemeType]) themes!: ThemeType[];
  @Field(() => TerritoryType, { nullable: true }) territory!: TerritoryType | null;
  @Field(() => Date, { nullable: true }) publishedAt!: Date | null;
  @Field(() => SourceType, {
    nullable: true,
    description: 'Where a project listed from elsewhere comes from; null for one created here.',
  })
  source!: SourceType | null;
  @Field(() => Boolean, {
    description:
      'False for a listing that no holder has claimed yet: it can be followed, resembled and adapted; joining it or asking it to federate is a CONFLICT until it is claimed.',
  })
  claimed!: boolean;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => Boolean) welcomesNewcomers!: boolean;
  @Field(() => String, { nullable: true }) website!: string | null;
  @Field(() => Int, { description: "For the project's own page; never shown in a list, never an order." })
  followerCount!: number;
  @Field(() => String, {
    nullable: true,
    description: 'The public reason a moderator gave for hiding it; null when it is not hidden.',
  })
  hiddenReason!: string | null;
}

export const ProjectConnection = connectionOf('Project', () => ProjectType);

@ObjectType('Activity', {
  implements: () => [Node],
  description:
    'Something public that happened to a project, in words. kind: PUBLISHED, STAGE_CHANGED, FEDERATED, ADAPTED, PAGE_SAVED, MEMBER_JOINED …',
})
@Access('public')
export class ActivityType extends Node {
  @Field(() => String) kind!: string;
  @Field(() => String) text!: string;
  @Field(() => String) path!: string;
  @Field(() => Date) createdAt!: Date;
}

export const ActivityConnection = connectionOf('Activity', () => ActivityType);

@InputType('NearInput', { description: 'radiusKm: at most 1000.' })
export class NearInput {
  @Field(() => Float) latitude!: number;
  @Field(() => Float) longitude!: number;
  @Field(() => Float) radiusKm!: number;
}

@InputType('BoundingBoxInput')
export class BoundingBoxInput {
  @Field(() => Float) south!: number;
  @Field(() => Float) west!: number;
  @Field(() => Float) north!: number;
  @Field(() => Float) east!: number;
}

@InputType('ProjectFilter')
export class ProjectFilter {
  @Field(() => [String], { nullable: true }) themes?: string[] | null;
  @Field(() => [ProjectStage], { nullable: true }) stages?: ProjectStage[] | null;
  @Field(() => TerritoryRefInput, { nullable: true, description: 'There or anywhere inside.' })
  territory?: TerritoryRefInput | null;
  @Field(() => NearInput, { nullable: true }) near?: NearInput | null;
  @Field(() => BoundingBoxInput, { nullable: true }) boundingBox?: BoundingBoxInput | null;
}

@InputType('CharterInput')
export class CharterInput {
  @Field(() => String) transparency!: string;
  @Field(() => String) collaboration!: string;
  @Field(() => String) funding!: string;
}

@InputType('CreateProjectInput', {
  description: 'A draft may be created from its title alone; limits are checked at publication.',
})
export class CreateProjectInput {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) summary?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => [String], { nullable: true }) themes?: string[] | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
}

@InputType('UpdateProjectInput', {
  description:
    'A published project does not go back to DRAFT. expectedUpdatedAt: CONFLICT when someone else changed it since.',
})
export class UpdateProjectInput {
  @Field(() => ID) id!: string;
  @Field(() => Date, { nullable: true }) expectedUpdatedAt?: Date | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) summary?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => [String], { nullable: true }) themes?: string[] | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
  @Field(() => ProjectStage, { nullable: true }) stage?: ProjectStage | null;
  @Field(() => CharterInput, { nullable: true }) charter?: CharterInput | null;
  @Field(() => Boolean, { nullable: true }) welcomesNewcomers?: boolean | null;
  @Field(() => String, { nullable: true }) website?: string | null;
}

@InputType('PublishProjectInput', {
  description:
    'differences: what makes it different; asked for when a likeness of kind SAME_IDEA is on record, never required.',
})
export class PublishProjectInput {
  @Field(() => ID) id!: string;
  @Field(() => ProjectStage, { nullable: true }) stage?: ProjectStage | null;
  @Field(() => String, { nullable: true }) differences?: string | null;
}

@InputType('FollowProjectInput', { description: 'onBehalfOf: an organisation that the viewer is a member of.' })
export class FollowProjectInput {
  @Field(() => ID) projectId!: string;
  @Field(() => WatchLevel, { nullable: true }) level?: WatchLevel | null;
  @Field(() => ID, { nullable: true }) onBehalfOf?: string | null;
}

@InputType('UnfollowProjectInput')
export class UnfollowProjectInput {
  @Field(() => ID) projectId!: string;
  @Field(() => ID, { nullable: true }) onBehalfOf?: string | null;
}

@InputType('MergeListingInput', {
  description: 'The listing, which nobody carries, and the claimed project that it is.',
})
export class MergeListingInput {
  @Field(() => ID) listingId!: string;
  @Field(() => ID) projectId!: string;
}

@InputType('HideProjectInput')
export class HideProjectInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Shown in place of the project.' }) reason!: string;
}
