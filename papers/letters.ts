/** Letters that no Unicode decomposition takes apart. */
const SPELLINGS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** Compatibility forms and Latin accents folded: "Čapek" becomes "Capek". Vowel signs of other scripts stay. */
export function foldAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}

/** How a letter is written in ASCII where no decomposition gives it: "ß" is "ss", "β" is "beta"; else undefined. */
export function spellingOf(letter: string): string | undefined {
  const lower = letter.toLowerCase();
  const name = SPELLINGS[lower];
  return name === undefined || letter === lower ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
