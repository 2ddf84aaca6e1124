import EmailReplyParser from 'email-reply-parser';

/** Characters of one reply that are kept, and of a mail that are looked at for them: what is quoted below may be long. */
const MAX_REPLY = 20_000;
const MAX_BODY = 40_000;

/** What someone wrote themself in an answer: without what they quote, and without their signature. Empty where that is nothing. */
export const replyText = (body: string): string =>
  new EmailReplyParser().read(readable(body)).getVisibleText().trim().slice(0, MAX_REPLY);

/** Ten thousand empty lines would keep the parser busy for minutes, and no text of PostgreSQL's holds a NUL. */
const readable = (body: string): string =>
  body
    .slice(0, MAX_BODY)
    .replaceAll('\0', '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
