/** A stretch of an excerpt: what was asked for, or what stands around it. */
export interface Stretch {
  readonly text: string;
  readonly asked: boolean;
}

/** The excerpt cut at every place where a word of the question stands; capitals and full width make no difference. */
export function highlighted(excerpt: string, question: string): readonly Stretch[] {
  const terms = folded(question).split(/\s+/).filter(Boolean);
  const plain = folded(excerpt);
  if (terms.length === 0) return [{ text: excerpt, asked: false }];
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < excerpt.length) {
    const next = nearest(plain, terms, at);
    const begin = next?.begin ?? excerpt.length;
    if (begin > at) stretches.push({ text: excerpt.slice(at, begin), asked: false });
    if (!next) break;
    stretches.push({ text: excerpt.slice(begin, next.end), asked: true });
    at = next.end;
  }
  return stretches;
}

function nearest(plain: string, terms: readonly string[], from: number): { begin: number; end: number } | undefined {
  return terms
    .map((term) => ({ begin: plain.indexOf(term, from), length: term.length }))
    .filter((place) => place.begin >= 0)
    .sort((a, b) => a.begin - b.begin || b.length - a.length)
    .map((place) => ({ begin: place.begin, end: place.begin + place.length }))[0];
}

/** As it is compared, at the same places: what folding would make longer (… is three dots, ㎡ is m2) stays as it is. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFKC').toLowerCase();
    return plain.length === letter.length ? plain : letter;
  }).join('');
}
