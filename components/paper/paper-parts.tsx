import { ExternalLink } from 'lucide-react';
import type { Paper } from '@/papers/paper';
import { isWebUrl, linksOf, longAuthors } from './paper-facts';

/** A paper's title, leading to its page, with who wrote it and when. */
export function PaperHeading({ paper, isPageHeading }: { paper: Paper; isPageHeading: boolean }) {
  const Heading = isPageHeading ? 'h1' : 'h2';
  const facts = [paper.published, paper.venue].filter(Boolean).join(' · ');
  const authors = longAuthors(paper);
  return (
    <div className="paper-heading">
      <Heading dir="auto">
        {isWebUrl(paper.url) ? (
          <a className="paper-title-link" href={paper.url} target="_blank" rel="noreferrer">
            {paper.title}
          </a>
        ) : (
          paper.title
        )}
      </Heading>
      {authors && (
        <p className="quiet paper-authors" dir="auto">
          {authors}
        </p>
      )}
      {facts && <p className="quiet">{facts}</p>}
    </div>
  );
}

export function PaperAbstract({ paper, open = false }: { paper: Paper; open?: boolean }) {
  if (!paper.abstract) return <p className="quiet">The listing showed no abstract.</p>;
  return (
    <details className="paper-abstract" open={open}>
      <summary>Abstract</summary>
      <p dir="auto">{paper.abstract}</p>
    </details>
  );
}

export function PaperLinks({ paper }: { paper: Paper }) {
  return (
    <ul className="paper-links" aria-label="Links">
      {linksOf(paper).map(({ label, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {label}
            <ExternalLink size={12} aria-hidden />
          </a>
        </li>
      ))}
    </ul>
  );
}
