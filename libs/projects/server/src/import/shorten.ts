/** The text itself where it fits, else as many whole words as fit with an ellipsis. Lengths in characters. */
export function cutAtWord(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const room = characters.slice(0, most - 1).join('');
  const words = /\s/.test(characters[most - 1]!) ? room : room.replace(/\s+\S*$/, '');
  return `${(words || room).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });
/** Characters looked at for each character wanted: sentences are not that long. */
const LOOK_AHEAD = 4;

/** The first sentence of a text, and those after it that still fit; the first alone is cut at a word. Empty for an empty text. */
export function firstSentences(text: string, most: number): string {
  let kept = '';
  for (const { segment } of sentences.segment(text.slice(0, most * LOOK_AHEAD))) {
    const sentence = segment.replace(/\s+/gu, ' ').trim();
    if (!sentence) continue;
    const longer = kept ? `${kept} ${sentence}` : sentence;
    if ([...longer].length > most) return kept || cutAtWord(sentence, most);
    kept = longer;
  }
  return kept;
}
