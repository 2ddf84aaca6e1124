import { MailFrame, paint, type MailFrameParts } from './mail-frame.email.tsx';

/** One line of a digest: what happened, where it leads, and how often it did where that was more than once. */
export interface DigestLine {
  text: string;
  url: string;
  times?: string | undefined;
}

/** What a digest is made of: subjects, each with its lines, the newest first. */
export interface DigestParts extends Omit<MailFrameParts, 'children'> {
  greeting: string;
  introduction: string;
  groups: readonly { title: string; url: string | null; lines: readonly DigestLine[] }[];
  /** How much more there is in the page. */
  more?: string | undefined;
}

/** All that waited, by subject. */
export function DigestMail({ greeting, introduction, groups, more, ...frame }: DigestParts) {
  return (
    <MailFrame {...frame}>
      <p style={{ margin: '0 0 16px' }}>{greeting}</p>
      <p style={{ margin: '0 0 16px' }}>{introduction}</p>
      {groups.map(({ title, url, lines }) => (
        <div key={`${title} ${url}`} style={{ margin: '0 0 20px' }}>
          <h2 style={{ margin: '0 0 4px', fontSize: 18, lineHeight: 1.4 }}>
            {url ? (
              <a href={url} className="ink" style={{ color: paint.ink }}>
                {title}
              </a>
            ) : (
              title
            )}
          </h2>
          <ul style={{ margin: 0, padding: '0 0 0 20px' }}>
            {lines.map((line) => (
              <li key={`${line.text} ${line.url}`} style={{ margin: '0 0 6px' }}>
                <a href={line.url} className="forest" style={{ color: paint.forest }}>
                  {line.text}
                </a>
                {line.times && (
                  <span className="soft" style={{ color: paint.soft }}>
                    {' '}
                    {line.times}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more && <p style={{ margin: '0 0 16px' }}>{more}</p>}
    </MailFrame>
  );
}
