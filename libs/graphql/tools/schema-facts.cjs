// A codegen plugin: the few facts of the schema that the browser's cache needs at run time.
const { getNamedType, getNullableType, isInterfaceType, isListType, isObjectType, isUnionType } = require('graphql');

module.exports = {
  plugin(schema) {
    const possibleTypes = {};
    const connectionFields = {};
    const embeddedTypes = [];
    const embeddedLists = {};
    const roots = new Set(['Query', 'Mutation', 'Subscription', 'PageInfo']);
    const isEmbedded = (type) =>
      isObjectType(type) &&
      !type.getFields().id &&
      !roots.has(type.name) &&
      !/(Connection|Edge|Payload)$/.test(type.name) &&
      !type.name.startsWith('__');
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isInterfaceType(type) || isUnionType(type))
        possibleTypes[type.name] = schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort();
      if (!isObjectType(type)) continue;
      const fields = Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map(({ name }) => name);
      if (fields.length) connectionFields[type.name] = fields;
      if (isEmbedded(type)) embeddedTypes.push(type.name);
      const lists = Object.values(type.getFields())
        .filter((field) => isListType(getNullableType(field.type)) && isEmbedded(getNamedType(field.type)))
        .map(({ name }) => name);
      if (lists.length && !roots.has(type.name) && !type.name.endsWith('Connection')) embeddedLists[type.name] = lists;
    }
    return [
      '/** Which types stand behind each interface. */',
      `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes)};`,
      '/** Fields that answer with a connection, by type: their pages add up in the cache. */',
      `export const connectionFields: Record<string, string[]> = ${JSON.stringify(connectionFields)};`,
      '/** Objects without an id, which the cache keeps inside the one they belong to. */',
      `export const embeddedTypes: string[] = ${JSON.stringify(embeddedTypes)};`,
      '/** Fields that answer with a list of such objects, by type. */',
      `export const embeddedLists: Record<string, string[]> = ${JSON.stringify(embeddedLists)};`,
    ].join('\n');
  },
};
