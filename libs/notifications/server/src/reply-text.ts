import EmailReplyParser from 'email-reply-parser';

/** Characters of one reply that are kept. */
const MAX_REPLY = 20_000;

/** What someone wrote themself in an answer: without what they quote, and without their signature. Empty where that is nothing. */
export const replyText = (body: string): string =>
  new EmailReplyParser().read(body).getVisibleText().trim().slice(0, MAX_REPLY);
