/** A list with or without one of its values. */
export function withValue(list: readonly string[], value: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== value);
  return isIn ? [...others, value] : others;
}
