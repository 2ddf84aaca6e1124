import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, Node, connectionOf } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import {
  CharterInput,
  CharterType,
  PageType,
  ProjectType,
  RequestPermissionsType,
  RequestStatus,
} from '@essaim/projects-server';
import { FederationMode } from './federation-mode.ts';

@ObjectType('FederationPermissions', { description: 'What the viewer may do there.' })
@Access('public')
export class FederationPermissionsType {
  @Field(() => Boolean) edit!: boolean;
  @Field(() => Boolean) editPages!: boolean;
}

/** What stands behind it is a row of `federation`. */
@ObjectType('Federation', {
  implements: () => [Node],
  description: 'Projects that act together under one charter, with shared pages. It closes when fewer than two remain.',
})
@Access('public')
export class FederationType extends Node {
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => CharterType) charter!: CharterType;
  @Field(() => [PageType]) pages!: PageType[];
  @Field(() => Date) createdAt!: Date;
  @Field(() => FederationPermissionsType) viewerCan!: FederationPermissionsType;
}

export const FederationConnection = connectionOf('Federation', () => FederationType);

/** What stands behind it is a row of `federation_request`; whoever shows one has asked `maySeeRequest`. */
@ObjectType('FederationRequest', {
  implements: () => [Node],
  description: "One project's wish to act together, addressed to another.",
})
@Access('policy')
export class FederationRequestType extends Node {
  @Field(() => FederationMode) mode!: FederationMode;
  @Field(() => ProjectType) from!: ProjectType;
  @Field(() => ProjectType, { description: 'The project asked, or, for JOIN, a project of the federation asked.' })
  to!: ProjectType;
  @Field(() => String) message!: string;
  @Field(() => RequestStatus) status!: RequestStatus;
  @Field(() => FederationType, { nullable: true }) federation!: FederationType | null;
  @Field(() => PersonType) sentBy!: PersonType;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => PersonType, { nullable: true }) answeredBy!: PersonType | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field(() => RequestPermissionsType) viewerCan!: RequestPermissionsType;
}

export const FederationRequestConnection = connectionOf('FederationRequest', () => FederationRequestType);

@InputType('SendFederationRequestInput', {
  description:
    'Both projects published, the one asked claimed. federationId: for JOIN, where the project asked is in several.',
})
export class SendFederationRequestInput {
  @Field(() => ID) fromProjectId!: string;
  @Field(() => ID) toProjectId!: string;
  @Field(() => FederationMode) mode!: FederationMode;
  @Field(() => String) message!: string;
  @Field(() => ID, { nullable: true }) federationId?: string | null;
}

@InputType('UpdateFederationInput')
export class UpdateFederationInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => CharterInput, { nullable: true }) charter?: CharterInput | null;
}

@InputType('SaveFederationPageInput')
export class SaveFederationPageInput {
  @Field(() => ID) federationId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String) body!: string;
  @Field(() => String, { nullable: true }) message?: string | null;
  @Field(() => ID, { nullable: true, description: 'As in SavePageInput.' }) baseRevisionId?: string | null;
}
