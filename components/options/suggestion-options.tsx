import type { Settings } from '@/storage/settings';
import { forgetSuggestions } from '@/storage/suggestion-models';
import { attempt, say } from '../feedback/toast-store';
import { useChange } from './option-section';

/** Whether own tags are learned and suggested, and the end of what was learned. */
export function SuggestionOptions({ settings: { suggestOwnTags } }: { settings: Settings }) {
  const change = useChange();
  const forget = async () => {
    if (await attempt(() => forgetSuggestions()))
      say('What was learned of your tags is deleted. Tags and papers stay.');
  };
  return (
    <div className="suggestion-options">
      <label className="option-check">
        <input
          type="checkbox"
          checked={suggestOwnTags}
          aria-label="Suggest my tags on new cards"
          onChange={() => change('suggestOwnTags', (isOn) => !isOn)}
        />
        <span>
          Suggest my tags on new cards
          <span className="quiet suggestion-about">
            A tag that some ten saved papers carry is learned from them on this computer, and suggested with a dotted
            edge. While this is on, what you let it forget is learned anew.
          </span>
        </span>
      </label>
      <button type="button" className="button" onClick={forget}>
        Forget what was learned
      </button>
    </div>
  );
}
