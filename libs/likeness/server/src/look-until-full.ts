import type { FoundLikeness } from './look-for-likenesses.ts';

/** Looked at beyond what is asked for: some may have been hidden a moment ago. */
const SPARE = 3;
/** Times as many looked at where these were too few. */
const MORE = 4;

/**
 * The first likenesses that may be shown, `first` of them where there are as many: the index may not know yet who was hidden
 * a moment ago, and that shortens no list. `look` finds so many at most, best first; `shownOf` leaves those that may be shown.
 */
export async function lookUntilFull<Shown>(
  first: number,
  look: (most: number) => Promise<FoundLikeness[]>,
  shownOf: (found: FoundLikeness[]) => Promise<Shown[]>,
): Promise<Shown[]> {
  for (let most = first + SPARE; ; most *= MORE) {
    const found = await look(most);
    const shown = await shownOf(found);
    if (shown.length >= first || found.length < most) return shown;
  }
}
