import { Inject, Injectable } from '@nestjs/common';
import { inWords, type Language } from '@essaim/catalogue';
import { Person } from '@essaim/people-server';
import { PLATFORM_SETTINGS, type PlatformSettings, type Tx } from '@essaim/platform-server';
import { digestGroups, digestNews } from './digest.reads.ts';
import { DigestMail } from './emails/digest.email.tsx';
import { footerLink } from './emails/mail-frame.email.tsx';
import { renderMail } from './emails/render-mail.tsx';
import type { Notification } from './notification.entity.ts';
import { wordsOf } from './notification-words.ts';
import { namesOf } from './subject-names.ts';

/** Subjects that one digest tells of, and lines about each: the page has the rest. */
const MAX_GROUPS = 15;
const MAX_LINES = 6;

/** A digest as it is sent. */
export interface WrittenDigest {
  subject: string;
  html: string;
  text: string;
}

/** Writes digests, from the rows as they are now, in their reader's language. */
@Injectable()
export class DigestWriter {
  constructor(@Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings) {}

  /** What a digest that was put together has to say by now; null when all of it was read in the page meanwhile. */
  async write(tx: Tx, digestId: string, person: Person, unsubscribe: string): Promise<WrittenDigest | null> {
    const news = await digestNews(tx, { digestId });
    return news.length ? this.compose(tx, news, person, unsubscribe) : null;
  }

  /** The digest as it would leave now; null when nothing waits. */
  async preview(tx: Tx, personId: string): Promise<WrittenDigest | null> {
    const person = await tx.findOneBy(Person, { id: personId });
    const news = await digestNews(tx, { awaitedBy: personId });
    return person && news.length
      ? this.compose(tx, news, person, `${this.settings.publicUrl}/settings/notifications`)
      : null;
  }

  private async compose(
    tx: Tx,
    news: readonly Notification[],
    person: Person,
    unsubscribe: string,
  ): Promise<WrittenDigest> {
    const { name, language } = person;
    const t = inWords(language);
    const { publicUrl, ESSAIM_NAME: instance } = this.settings;
    const groups = digestGroups(news);
    const names = await namesOf(
      tx,
      person,
      groups.map(({ subject }) => subject),
    );
    const shown = groups.slice(0, MAX_GROUPS).map(({ subject, items }) => {
      const named = names(subject);
      return {
        title: named?.title ?? (subject.kind === 'ACCOUNT' ? t('server.digest.you') : instance),
        url: named ? publicUrl + named.path : null,
        lines: items
          .slice(0, MAX_LINES)
          .map(({ notification, times }) => lineOf(notification, times, language, publicUrl)),
      };
    });
    const told = groups.slice(0, MAX_GROUPS).reduce((sum, { items }) => sum + items.slice(0, MAX_LINES).length, 0);
    const left = groups.reduce((sum, { items }) => sum + items.length, 0) - told;
    const subject = t('server.digest.subject', { count: groups.length - 1, first: shown[0]!.title });
    const bodies = renderMail(
      <DigestMail
        language={language}
        instance={instance}
        title={subject}
        greeting={t('server.emails.greeting', { name })}
        introduction={t('server.digest.introduction')}
        groups={shown}
        more={left > 0 ? t('server.digest.more', { count: left }) : undefined}
        action={{ label: t('server.digest.open'), url: `${publicUrl}/notifications` }}
        footer={[
          t('server.digest.because', { instance }),
          footerLink(`${publicUrl}/settings/notifications`, t('server.emails.choose')),
          footerLink(unsubscribe, t('server.digest.unsubscribe')),
        ]}
      />,
    );
    return { subject, ...bodies };
  }
}

function lineOf(notification: Notification, times: number, language: Language, publicUrl: string) {
  return {
    text: wordsOf(notification, language).text,
    url: publicUrl + notification.path,
    times: times > 1 ? inWords(language)('server.digest.times', { count: times }) : undefined,
  };
}
