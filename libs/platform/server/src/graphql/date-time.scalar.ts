import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** RFC 3339: a date, a time and an offset. JavaScript's own parser takes much more, and dates that do not exist. */
const rfc3339 =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'RFC 3339, UTC';

  serialize(value: unknown): string {
    return (value instanceof Date ? value : new Date(value as string)).toISOString();
  }

  parseValue(value: unknown): Date {
    const date = typeof value === 'string' && rfc3339.test(value) ? new Date(value) : new Date(NaN);
    if (Number.isNaN(date.getTime()))
      throw new GraphQLError('A DateTime is written as RFC 3339, such as 2026-05-01T08:30:00Z.');
    return date;
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}
