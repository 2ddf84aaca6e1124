/** Topic of the broadcasts that tell one person's pages. */
export const topicOf = (personId: string): string => `notifications:${personId}`;
