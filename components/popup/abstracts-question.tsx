import { abstractKeysOf } from '@/storage/abstracts';
import type { ShownPaper } from '@/storage/messages';
import { writeSetting } from '@/storage/settings';
import { attempt } from '../feedback/toast-store';
import { switchAbstractsOn } from '../fetch-abstracts';
import { useSettings } from '../use-settings';
import './abstracts-question.css';

/** Whether at least half of the papers show no abstract and could get one. */
function isWorthAsking(papers: readonly ShownPaper[]): boolean {
  const bare = papers.filter(({ paper }) => !paper.abstract && abstractKeysOf(paper).length > 0);
  return bare.length > 0 && 2 * bare.length >= papers.length;
}

/** Asks once whether abstracts may be fetched, on a listing that shows titles only. */
export function AbstractsQuestion({ papers }: { papers: readonly ShownPaper[] }) {
  const settings = useSettings();
  if (!settings || settings.fetchAbstracts || settings.abstractsAsked || !isWorthAsking(papers)) return null;
  const decline = () => attempt(() => writeSetting('abstractsAsked', true));
  return (
    <section className="abstracts-question" aria-label="Fetch abstracts?">
      <p>
        Most papers here show no abstract, so their tags come from the title alone. Papertags can fetch abstracts: it
        would send the arXiv and OpenReview ids of papers on the listings you open to arXiv, OpenReview or Hugging Face,
        and nothing else. You can switch it off in the options.
      </p>
      <div className="abstracts-question-buttons">
        <button type="button" className="button button-primary" onClick={() => void switchAbstractsOn()}>
          Fetch abstracts
        </button>
        <button type="button" className="button" onClick={decline}>
          Not now
        </button>
      </div>
    </section>
  );
}
