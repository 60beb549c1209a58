const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern in a text, in order, as `matchAll` gives them. That makes a copy of the pattern each
 * time it is called, which takes longer than to look for it in a clause.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
