import { useEffect, useState } from 'react';
import { ABSTRACT_ORIGINS, abstractPermissions } from '@/storage/abstract-hosts';
import { countAbstracts, deleteAbstracts } from '@/storage/abstracts';
import type { Settings } from '@/storage/settings';
import { attempt, say } from '../feedback/toast-store';
import { allowAbstractHosts, switchAbstractsOn } from '../fetch-abstracts';
import { useIsGranted } from '../use-granted';
import { OptionSection, useChange } from './option-section';

/** Whether abstracts are fetched that listings do not show, from whom, and the end of those that were. */
export function AbstractOptions({ settings }: { settings: Settings }) {
  return (
    <OptionSection title="Abstracts" about="Where a listing shows titles only, tags come from titles alone.">
      <FetchSwitch isOn={settings.fetchAbstracts} />
      {settings.fetchAbstracts && <MissingPermission />}
      <DeleteFetched isOn={settings.fetchAbstracts} />
    </OptionSection>
  );
}

function FetchSwitch({ isOn }: { isOn: boolean }) {
  const change = useChange();
  return (
    <label className="option-check">
      <input
        type="checkbox"
        checked={isOn}
        aria-label="Fetch abstracts that a listing does not show"
        onChange={() => (isOn ? change('fetchAbstracts', () => false) : switchAbstractsOn())}
      />
      <span>
        Fetch abstracts that a listing does not show
        <span className="quiet suggestion-about">
          While this is on, the arXiv and OpenReview ids of papers on the listings you open are sent to arXiv,
          OpenReview or Hugging Face: no cookies, no account, nothing else. Never from private windows.
        </span>
      </span>
    </label>
  );
}

/** A browser may hold back some hosts, and lets them be taken back at any time. */
function MissingPermission() {
  const isGranted = useIsGranted(abstractPermissions(ABSTRACT_ORIGINS));
  if (isGranted !== false) return null;
  return (
    <div className="option-line">
      <span>The browser does not allow all of this yet.</span>
      <button type="button" className="button" onClick={() => void allowAbstractHosts()}>
        Allow it
      </button>
    </div>
  );
}

function DeleteFetched({ isOn }: { isOn: boolean }) {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let isOver = false;
    countAbstracts().then(
      (kept) => !isOver && setCount(kept),
      (error) => console.error('Papertags: fetched abstracts could not be counted', error),
    );
    return () => {
      isOver = true;
    };
  }, []);
  const onDelete = async () => {
    if (!(await attempt(() => deleteAbstracts()))) return;
    setCount(0);
    const later = isOn ? ' What listings need is fetched anew.' : '';
    say(`Fetched abstracts are deleted. Saved papers keep theirs.${later}`);
  };
  return (
    <div className="option-line">
      <button type="button" className="button" disabled={count === 0} onClick={onDelete}>
        Delete fetched abstracts
      </button>
      {count !== undefined && (
        <span className="quiet">{count === 1 ? '1 is kept' : `${count.toLocaleString('en')} are kept`}</span>
      )}
    </div>
  );
}
