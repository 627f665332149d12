import { foldAccents } from './title';

/** Letters that no Unicode decomposition takes apart. */
const LETTERS: Record<string, string> = {
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

/** ASCII letters and digits of the text, Latin letters without their marks, Greek letters by name; the rest is dropped. */
export function toAscii(text: string): string {
  return foldAccents(text)
    .replace(/[^\p{ASCII}]/gu, spelled)
    .replace(/[^A-Za-z0-9]+/g, '');
}

function spelled(letter: string): string {
  const lower = letter.toLowerCase();
  const name = LETTERS[lower] ?? '';
  return letter === lower ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
