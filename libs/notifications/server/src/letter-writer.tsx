import { Inject, Injectable } from '@nestjs/common';
import { bestLanguage, inWords, type Language } from '@essaim/catalogue';
import { AccountLink, Person, linkUrl } from '@essaim/people-server';
import {
  PLATFORM_SETTINGS,
  sealId,
  toGlobalId,
  type Letter,
  type PlatformSettings,
  type Tx,
} from '@essaim/platform-server';
import { Invitation, Project, invitationUrl } from '@essaim/projects-server';
import { Delivery } from './delivery.entity.ts';
import { DigestWriter } from './digest-writer.tsx';
import { Mail } from './emails/mail.email.tsx';
import { footerLink } from './emails/mail-frame.email.tsx';
import { renderMail } from './emails/render-mail.tsx';
import { newsHeaders, threadOf } from './mail-headers.ts';
import { newsByNow } from './meeting-news.ts';
import { Notification } from './notification.entity.ts';
import { wordsOf } from './notification-words.ts';
import { replyAddress } from './reply-address.ts';
import { replySettings } from './reply.settings.ts';
import { namesOf } from './subject-names.ts';
import { UNSUBSCRIBE } from './unsubscribe.token.ts';

/** Nothing is to be sent any more, and why. */
export interface Dropped {
  dropped: string;
}

/** What a letter says, before it is dressed. */
interface Words {
  subject: string;
  paragraphs: string[];
  quote?: string | undefined;
  action?: { label: string; url: string };
  /** Other pages worth a look: the two projects that someone introduces to each other. */
  links?: { label: string; url: string }[];
  because: string;
  /** The address, where it goes to no account. */
  to?: string;
  /** The news it carries. */
  notification?: Notification;
}

const nodeTypes = { PROJECT: 'Project', FEDERATION: 'Federation', ORGANISATION: 'Organisation' } as const;

/** Writes the mail of one delivery, from the rows as they are now, in its reader's language. */
@Injectable()
export class LetterWriter {
  constructor(
    @Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings,
    private readonly digests: DigestWriter,
  ) {}

  async write(tx: Tx, delivery: Delivery): Promise<Letter | Dropped> {
    const person = delivery.personId ? await tx.findOneBy(Person, { id: delivery.personId }) : null;
    if (delivery.personId && !person?.email) return { dropped: 'account erased' };
    if (person && delivery.params['digestId']) return this.digest(tx, delivery, person);
    const language = person?.language ?? (await this.languageOfInviter(tx, delivery));
    const words = await (delivery.notificationId
      ? this.news(tx, delivery, language)
      : this.letter(tx, delivery, language));
    if ('dropped' in words) return words;

    const to = person?.email ?? words.to;
    if (!to) return { dropped: 'no address' };
    const { notification } = words;
    const t = inWords(language);
    const unsubscribe = notification && this.unsubscribeUrl(delivery);
    const bodies = renderMail(
      <Mail
        language={language}
        instance={this.settings.ESSAIM_NAME}
        title={words.subject}
        greeting={person ? t('server.emails.greeting', { name: person.name }) : t('server.emails.greetingWithoutName')}
        paragraphs={words.paragraphs}
        quote={words.quote}
        action={words.action}
        links={words.links}
        footer={[
          words.because,
          ...(notification && person
            ? [footerLink(this.tuneUrl(notification), await this.tuneWords(tx, notification, person))]
            : []),
          ...(unsubscribe ? [footerLink(unsubscribe, t('server.emails.unsubscribe'))] : []),
        ]}
      />,
    );
    const { host, messageId } = this.identity(delivery);
    return {
      to,
      subject: words.subject,
      ...bodies,
      messageId,
      headers: {
        'Content-Language': language,
        ...(notification &&
          unsubscribe && {
            ...newsHeaders({ unsubscribe, publicUrl: this.settings.publicUrl, host }),
            ...(await threadOf(tx, notification, host)),
            ...this.replyTo(delivery),
          }),
      },
    };
  }

  private async digest(tx: Tx, delivery: Delivery, person: Person): Promise<Letter | Dropped> {
    const unsubscribe = this.unsubscribeUrl(delivery);
    const written = await this.digests.write(tx, delivery.params['digestId']!, person, unsubscribe);
    if (!written) return { dropped: 'read in the page meanwhile' };
    const { host, messageId } = this.identity(delivery);
    const { publicUrl } = this.settings;
    const headers = { 'Content-Language': person.language, ...newsHeaders({ unsubscribe, publicUrl, host }) };
    return { to: person.email!, ...written, messageId, headers };
  }

  /** Stable, so that a mail sent twice is one mail to whoever reads it. */
  private identity({ id }: Delivery): { host: string; messageId: string } {
    const host = new URL(this.settings.publicUrl).hostname;
    return { host, messageId: `${id}@${host}` };
  }

  private unsubscribeUrl({ id }: Delivery): string {
    return `${this.settings.publicUrl}/unsubscribe/${sealId(this.settings.ESSAIM_SECRET, UNSUBSCRIBE, id)}`;
  }

  private replyTo({ id }: Delivery): Record<string, string> {
    const { MAIL_REPLY_DOMAIN: domain, MAIL_REPLY_MAILBOX: mailbox, ...ways } = replySettings();
    if (!domain || !(ways.MAIL_INBOUND_SECRET || ways.MAIL_INBOUND_IMAP_URL)) return {};
    return { 'Reply-To': replyAddress(this.settings.ESSAIM_SECRET, id, domain, mailbox) };
  }

  /** Where one says how much to hear of what a mail is about. */
  private tuneUrl({ subjectKind, subjectId }: Notification): string {
    const at = `${this.settings.publicUrl}/settings/notifications`;
    return subjectKind === 'ACCOUNT' ? at : `${at}?about=${toGlobalId(nodeTypes[subjectKind], subjectId)}`;
  }

  private async tuneWords(tx: Tx, { subjectKind: kind, subjectId: id }: Notification, person: Person): Promise<string> {
    const t = inWords(person.language);
    const named = (await namesOf(tx, person, [{ kind, id }]))({ kind, id });
    return named ? t('server.emails.tune', { subject: named.title }) : t('server.emails.choose');
  }

  private async news(tx: Tx, { notificationId }: Delivery, language: Language): Promise<Words | Dropped> {
    const written = await tx.findOneBy(Notification, { id: notificationId! });
    if (!written) return { dropped: 'notification gone' };
    if (written.readAt) return { dropped: 'read in the page meanwhile' };
    const [notification] = await newsByNow(tx, [written]);
    if (!notification) return { dropped: 'what it tells of is over' };
    const { text, because } = wordsOf(notification, language);
    const { project, projectPath, other, otherPath } = notification.params;
    return {
      subject: text,
      paragraphs: [text],
      quote: notification.params['quote'],
      action: { label: inWords(language)('server.emails.open'), url: `${this.settings.publicUrl}${notification.path}` },
      links: [
        ...(project && projectPath ? [{ label: project, url: `${this.settings.publicUrl}${projectPath}` }] : []),
        ...(other && otherPath ? [{ label: other, url: `${this.settings.publicUrl}${otherPath}` }] : []),
      ],
      because,
      notification,
    };
  }

  private async letter(tx: Tx, { kind, params }: Delivery, language: Language): Promise<Words | Dropped> {
    const t = inWords(language);
    const instance = this.settings.ESSAIM_NAME;
    const say = (more: Record<string, string> = {}, action?: string, quote?: string): Words => ({
      subject: t(`server.emails.${kind}.subject`, { instance, ...more }),
      paragraphs: [t(`server.emails.${kind}.body`, { instance, ...more })],
      quote,
      ...(action && { action: { label: t(`server.emails.${kind}.action`), url: action } }),
      because: t(`server.emails.${kind}.because`, { instance }),
    });
    if (params['linkId']) {
      const link = await tx.findOneBy(AccountLink, { id: params['linkId'] });
      if (!link || link.usedAt) return { dropped: 'link used or withdrawn' };
      return say({}, linkUrl(link, this.settings));
    }
    if (params['invitationId']) return this.invitation(tx, params['invitationId'], say);
    if (params['answeredId']) return this.replyUnheard(tx, params['notificationId'], language, say);
    return say({}, `${this.settings.publicUrl}/settings/security`);
  }

  private async replyUnheard(
    tx: Tx,
    notificationId: string | undefined,
    language: Language,
    say: (more: Record<string, string>, action: string, quote?: string) => Words,
  ): Promise<Words> {
    const answered = notificationId ? await tx.findOneBy(Notification, { id: notificationId }) : null;
    const about = answered ? wordsOf(answered, language).text : '';
    return say({ about }, this.settings.publicUrl + (answered?.path ?? '/notifications'));
  }

  private async invitation(
    tx: Tx,
    id: string,
    say: (more: Record<string, string>, action: string, quote?: string) => Words,
  ): Promise<Words | Dropped> {
    const invitation = await tx.findOneBy(Invitation, { id });
    const project = invitation && (await tx.findOneBy(Project, { id: invitation.projectId }));
    if (invitation?.status !== 'PENDING' || !project) return { dropped: 'invitation answered or withdrawn' };
    if (project.hiddenAt) return { dropped: 'project hidden' }; // its link opens nothing
    const by = invitation.invitedBy ? await tx.findOneBy(Person, { id: invitation.invitedBy }) : null;
    const named = { project: project.title, person: by?.name || this.settings.ESSAIM_NAME };
    return {
      ...say(named, invitationUrl(invitation.id, this.settings), invitation.message ?? undefined),
      to: invitation.email,
    };
  }

  /** Someone without an account is written to in the language of who invites them. */
  private async languageOfInviter(tx: Tx, { params }: Delivery): Promise<Language> {
    const invitation = params['invitationId'] ? await tx.findOneBy(Invitation, { id: params['invitationId'] }) : null;
    const by = invitation?.invitedBy ? await tx.findOneBy(Person, { id: invitation.invitedBy }) : null;
    return bestLanguage(by?.language);
  }
}
