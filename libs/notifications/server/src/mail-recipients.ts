/** Fields that say whom a mail was for, also where its To does not: mail servers write them when they deliver. */
const RECIPIENT = /^(to|cc|delivered-to|x-original-to|envelope-to|x-envelope-to):/i;

/**
 * Everything in a mail's header (RFC 5322, 2.2) that stands before an @ and after it, in the fields that name who it is
 * for. Its `Reply-To` is none of them: a mail of ours that lies in the same mailbox is no answer to itself.
 */
export const recipientsIn = (head: string): string[] =>
  head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((field) => RECIPIENT.test(field))
    .flatMap((field) => field.match(/[^\s<>()[\]:;@\\,"]{1,64}@[\w.-]{1,253}/g) ?? []);
