// Made-up French in any amount, always the same for one seed: word frequencies follow Zipf's law, as those of real text
// do, and families of near-duplicates are planted. What is measured where statistics of words decide the cost.

/** A project that nobody has. */
export interface MadeUp {
  id: string;
  title: string;
  summary: string;
  description: string;
  latitude: number;
  longitude: number;
}

/** Several that tell the same: the first one, and the ids of all. */
export interface Family {
  first: MadeUp;
  ids: Set<string>;
}

const syllables =
  'ba be bi bo ca che co cou da de di do fa fe fi ga ge go ja je la le li lo lu ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );
const endings = ['', '', 'r', 's', 'tion', 'ment', 'eur', 'age', 'ette', 'ier', 'al', 'ique'];
const glue = ['le', 'la', 'les', 'de', 'des', 'un', 'une', 'pour', 'avec', 'dans', 'et', 'qui', 'nous'];
/** Different words in all. */
const VOCABULARY = 120_000;
/** Nouns are not the most frequent words of a text: a title takes no word of a better rank. */
const FIRST_NOUN = 40;
/** One family among so many projects. */
const ONE_FAMILY_IN = 50;

/** Numbers from 0 to 1 that are always the same for one seed. Source: mulberry32, T. Ettinger, public domain. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes made-up projects. */
export class MadeUpTexts {
  private readonly number: () => number;
  private readonly words: string[];
  private readonly seed: number;
  private written = 0;
  constructor(seed: number) {
    // The words are the same for every seed: two writers write one language.
    this.words = vocabulary(numbersFrom(1));
    this.number = numbersFrom(seed);
    this.seed = seed;
  }

  /** Whole number under `n`. */
  below(n: number): number {
    return Math.floor(this.number() * n);
  }

  pick<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  /** `count` projects, one family among each fifty; `onFamily` hears of each. */
  *projects(count: number, onFamily: (family: Family) => void): Generator<MadeUp> {
    for (let made = 0; made < count; made += ONE_FAMILY_IN) {
      const first = this.project();
      const alike = Array.from({ length: 2 + this.below(3) }, () => this.retold(first));
      const some = [first, ...alike, ...Array.from({ length: ONE_FAMILY_IN - 1 - alike.length }, () => this.project())];
      if (made + ONE_FAMILY_IN <= count) onFamily({ first, ids: new Set([first, ...alike].map(({ id }) => id)) });
      yield* some.slice(0, count - made);
    }
  }

  /** One that has nothing to do with any other. */
  project(): MadeUp {
    const title = Array.from({ length: 3 + this.below(5) }, (_, at) =>
      at % 3 === 1 ? this.pick(glue) : this.word(FIRST_NOUN),
    );
    const description = this.number() < 0.2 ? '' : this.sentence(this.lengthAround(120, 0.9));
    return {
      ...this.somewhere(),
      title: title.join(' '),
      summary: this.sentence(this.lengthAround(22, 0.3)),
      description,
    };
  }

  /** The same told again: a fifth of the words of its title are others, a third of those of its sentence. */
  retold({ title, summary, description }: MadeUp): MadeUp {
    const again = (text: string, kept: number) =>
      text
        .split(' ')
        .map((one) => (glue.includes(one) || this.number() < kept ? one : this.word()))
        .join(' ');
    return {
      ...this.somewhere(),
      title: again(title, 0.8),
      summary: again(summary, 0.7),
      description: again(description, 0.6),
    };
  }

  private somewhere() {
    return { id: this.nextId(), latitude: 42 + this.number() * 9, longitude: -4.5 + this.number() * 12 };
  }

  /** In order, as the ids of a forge are, and always the same for one seed: an instance can be asked again another day. */
  private nextId(): string {
    const hexadecimal = (n: number) => n.toString(16).padStart(12, '0');
    const place = hexadecimal(this.written++);
    return `${place.slice(0, 8)}-${place.slice(8)}-7000-8000-${hexadecimal(this.seed)}`;
  }

  /** By Zipf's law with exponent 1: frequency goes as 1 / rank. */
  private word(from = 0): string {
    const ranks = this.words.length - from;
    return this.words[Math.min(this.words.length - 1, from + Math.floor(Math.exp(this.number() * Math.log(ranks))))]!;
  }

  private sentence(length: number): string {
    return Array.from({ length }, () => (this.number() < 0.4 ? this.pick(glue) : this.word())).join(' ');
  }

  /** Words, three at least: log-normal around the median (Box and Muller's transform of two numbers). */
  private lengthAround(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.number())) * Math.cos(2 * Math.PI * this.number());
    return Math.max(3, Math.round(median * Math.exp(spread * normal)));
  }
}

/** Words of made-up French, the most frequent first. */
function vocabulary(number: () => number): string[] {
  const pick = (all: readonly string[]) => all[Math.floor(number() * all.length)]!;
  const words = new Set<string>();
  while (words.size < VOCABULARY)
    words.add(Array.from({ length: 1 + Math.floor(number() * 4) }, () => pick(syllables)).join('') + pick(endings));
  return [...words].filter((word) => word.length > 3);
}
