import { MailFrame, paint, type MailFrameParts } from './mail-frame.email.tsx';

/** What a letter is made of. `quote` is what a person wrote, shown as theirs. */
export interface MailParts extends Omit<MailFrameParts, 'children'> {
  greeting: string;
  paragraphs: readonly string[];
  quote?: string | undefined;
  /** Pages that the mail is about, before the one thing to do. */
  links?: readonly { label: string; url: string }[] | undefined;
}

/** A letter about one thing. */
export function Mail({ greeting, paragraphs, quote, links = [], ...frame }: MailParts) {
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
      {links.map(({ label, url }) => (
        <p key={url} style={{ margin: '0 0 8px' }}>
          <a href={url} className="forest" style={{ color: paint.forest }}>
            {label}
          </a>
        </p>
      ))}
    </MailFrame>
  );
}
