import './first-steps.css';

const LISTINGS = [
  { label: 'Hugging Face papers', url: 'https://huggingface.co/papers' },
  { label: 'arXiv: computation and language', url: 'https://arxiv.org/list/cs.CL/recent' },
  { label: 'arXiv: machine learning', url: 'https://arxiv.org/list/cs.LG/recent' },
];

/** Listings to start from. */
export function ListingLinks() {
  return (
    <ul className="listing-links">
      {LISTINGS.map(({ label, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A drawing of a listing's card with its row of tags. */
export function TaggedCardPicture() {
  return (
    <svg className="tagged-card" viewBox="0 0 220 96" aria-hidden="true">
      <rect x="0.5" y="0.5" width="219" height="95" rx="10" className="card-ground" />
      <rect x="14" y="16" width="168" height="8" rx="4" className="card-title" />
      <rect x="14" y="30" width="112" height="8" rx="4" className="card-title" />
      <path d="M15 50h10v15l-5-4.2-5 4.2z" className="card-bookmark" />
      <rect x="34" y="50" width="48" height="15" rx="7.5" className="card-tag-1" />
      <rect x="87" y="50" width="62" height="15" rx="7.5" className="card-tag-2" />
      <rect x="154" y="50" width="40" height="15" rx="7.5" className="card-tag-3" />
      <rect x="14" y="78" width="150" height="5" rx="2.5" className="card-line" />
    </svg>
  );
}
