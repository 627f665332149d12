import type { PaperIdentity } from './paper';
import { areApart, areOfOneYear, areTwoOnArxiv, type Evidence, evidenceOfSame } from './same-paper';

/**
 * Those of the candidates that are the paper, the surest first: those that share an identifier with it (never two papers on
 * arXiv), then by title (of the same year first, else in the order given) each that nothing sets apart from those
 * before. So a title that fits two papers which are not the same (two DOIs, say) names one of them, and never makes
 * them one.
 */
export function sameAmong<Candidate extends PaperIdentity>(
  paper: PaperIdentity,
  candidates: readonly Candidate[],
): Candidate[] {
  const known = candidates.flatMap((candidate) => {
    const evidence = evidenceOfSame(candidate, paper);
    return evidence ? [{ candidate, evidence }] : [];
  });
  if (known.length < 2) return known.map(({ candidate }) => candidate);
  const rank = ({ candidate, evidence }: { candidate: Candidate; evidence: Evidence }) =>
    evidence === 'identifier' ? 0 : areOfOneYear(candidate, paper) ? 1 : 2;
  const same: Candidate[] = [];
  for (const { candidate, evidence } of known.toSorted((a, b) => rank(a) - rank(b))) {
    const isOther = evidence === 'identifier' ? areTwoOnArxiv : areApart;
    if (!same.some((taken) => isOther(taken, candidate))) same.push(candidate);
  }
  return same;
}
