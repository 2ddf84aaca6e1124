import { Field, ObjectType } from '@nestjs/graphql';
import { Access } from '@essaim/platform-server';

@ObjectType('DemonstrationAccount', { description: 'A sign-in that anyone may try.' })
@Access('public')
export class DemonstrationAccountType {
  @Field(() => String) name!: string;
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
  @Field(() => String) note!: string;
}

@ObjectType('Instance', { description: 'This instance of Essaim.' })
@Access('public')
export class InstanceType {
  @Field(() => String) name!: string;
  @Field(() => [String]) languages!: string[];
  @Field(() => Boolean) demonstration!: boolean;
  @Field(() => [DemonstrationAccountType], {
    description: 'Sign-ins of the demonstration; empty outside demonstration mode.',
  })
  demonstrationAccounts!: DemonstrationAccountType[];
}
