/** A query of an own tag that would end a matcher which goes back and tries again, or break a careless reader. */
export interface HostileQuery {
  name: string;
  query: string;
  /** False when it is refused, with the place and in words. */
  isRead: boolean;
}

/** As long as a stored query may be. */
const LONGEST = 2_000;
const filled = (piece: string) => piece.repeat(Math.floor(LONGEST / piece.length));

export const HOSTILE_QUERIES: HostileQuery[] = [
  { name: 'nothing', query: '', isRead: false },
  { name: 'a star', query: '*', isRead: false },
  { name: 'two stars', query: '**', isRead: false },
  { name: 'stars only', query: filled('*'), isRead: false },
  { name: 'stars between letters', query: 'a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b', isRead: true },
  { name: 'stars as long as a word may be', query: 'a*'.repeat(40), isRead: true },
  { name: 'doubled stars between letters', query: 'a**a***a****a*****b', isRead: true },
  { name: '100 words with stars', query: Array.from({ length: 100 }, (_, i) => `a*${i}*a`).join(', '), isRead: true },
  { name: 'more words with stars than may be', query: filled('*a,'), isRead: false },
  { name: 'a phrase of stars', query: `"a ${'* '.repeat(18)}a"`, isRead: true },
  { name: 'phrases that begin alike', query: filled('"a a a a a b",'), isRead: true },
  { name: 'phrases of words with stars', query: '"a* *a a*a a*", '.repeat(25), isRead: true },
  { name: 'nested phrases of one letter', query: `"${'a '.repeat(20)}"`, isRead: true },
  { name: 'a thousand ORs', query: Array.from({ length: 500 }, () => 'a').join(' OR '), isRead: false },
  { name: 'as many ORs as fit', query: Array.from({ length: 400 }, () => 'a').join(' OR '), isRead: true },
  { name: 'as many words as fit', query: filled('a '), isRead: true },
  { name: 'different letters', query: filled('a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,'), isRead: true },
  { name: 'deep parentheses', query: `${'('.repeat(900)}a${')'.repeat(900)}`, isRead: false },
  { name: 'open parentheses', query: filled('('), isRead: false },
  { name: 'parentheses the wrong way round', query: ')a(', isRead: false },
  { name: 'many groups side by side', query: filled('(a OR b) '), isRead: true },
  { name: 'NOTs in a row', query: `${'NOT '.repeat(400)}a`, isRead: false },
  { name: 'quotes without partner', query: '"a" "b" "', isRead: false },
  { name: 'quotes only', query: filled('"'), isRead: false },
  { name: 'bidi and zero-width characters', query: '\u202ea\u202c \u200bb\u200d\u2066c\u2069', isRead: true },
  { name: 'lone surrogates', query: '\ud800a \udc00 \ud83d*', isRead: false },
  { name: 'emoji', query: '😀 OR 👩‍👩‍👧', isRead: false },
  { name: 'control characters', query: '\u0000a\u0001,\u0007b\u001f', isRead: true },
  { name: 'a regular expression', query: '(a+)+$', isRead: false },
  { name: 'HTML', query: '<script>alert(1)</script>', isRead: false },
  { name: 'full-width and combining characters', query: 'ｃａｃｈｅ*, e\u0301\u0301\u0301\u0301', isRead: true },
  { name: 'names of an object’s own', query: '__proto__, constructor, toString', isRead: true },
  { name: 'longer than a query may be', query: 'a,'.repeat(50_000), isRead: false },
];

/** Abstracts of 5,000 characters that make those queries work hardest. */
export const HOSTILE_ABSTRACTS: string[] = [
  'a '.repeat(2_500),
  'a'.repeat(5_000),
  'aa ab aaa ba '.repeat(385),
  Array.from({ length: 1_000 }, (_, i) => `a${i.toString(36)}a`)
    .join(' ')
    .slice(0, 5_000),
  'a b c d e f g h i j k l m n o p '.repeat(157),
  'a, a. a; a! '.repeat(417),
];
