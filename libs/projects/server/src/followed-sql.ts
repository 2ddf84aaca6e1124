/** Ids of the projects that an organisation follows and wants to hear of, as SQL; `organisation` is the SQL of its uuid. */
export const followedSql = (organisation: string): string =>
  `SELECT project_id FROM project_follow WHERE organisation_id = ${organisation} AND level <> 'NONE'`;
