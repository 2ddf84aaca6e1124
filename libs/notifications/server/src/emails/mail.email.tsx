import { MailFrame, paint, type MailFrameParts } from './mail-frame.email.tsx';

/** What a letter is made of. `quote` is what a person wrote, shown as theirs. */
export interface MailParts extends Omit<MailFrameParts, 'children'> {
  greeting: string;
  paragraphs: readonly string[];
  quote?: string | undefined;
}

/** A letter about one thing. */
export function Mail({ greeting, paragraphs, quote, ...frame }: MailParts) {
  return (
    <MailFrame {...frame}>
      <p style={{ margin: '0 0 16px' }}>{greeting}</p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} style={{ margin: '0 0 16px' }}>
          {paragraph}
        </p>
      ))}
      {quote && (
        <blockquote
          className="quote"
          style={{
            margin: '0 0 16px',
            padding: '0 0 0 16px',
            borderLeft: `3px solid ${paint.line}`,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {quote}
        </blockquote>
      )}
    </MailFrame>
  );
}
