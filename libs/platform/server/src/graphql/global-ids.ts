import { isObjectType, type GraphQLSchema } from 'graphql';
import { toGlobalId } from '../ids.ts';

/** Makes every node show its opaque id. Inside, rows keep the plain uuid in `id`. */
export function showGlobalIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    type.getFields()['id']!.resolve = (row: { id: string }) => toGlobalId(type.name, row.id);
  }
  return schema;
}
