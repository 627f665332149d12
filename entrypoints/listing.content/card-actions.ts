import type { ChipsActions, TagChips } from '@/components/tag-chips';
import type { Paper } from '@/papers/paper';
import type { PaperCard } from '@/sites/site-adapter';
import { type ChangeReply, type OwnTagOnCard, sendMessage, type TagOnCard, type TagsOnCard } from '@/storage/messages';
import { type CardTags, textOf } from './card-tags';
import { markEvidence } from './evidence-marks';
import type { SavedPapers } from './saved-papers';

const UPDATED = 'Papertags was updated. Your library is safe. Reload this page to save papers and correct tags on it.';
const NOT_ANSWERED = 'Papertags did not answer, so it is not sure that this was saved. Reload this page to see.';
const NOT_UNDONE =
  'Papertags did not answer, so it is not sure that this was undone. Undo it once more, or reload this page to see.';
const NOT_OPENED = 'Papertags did not answer. Your tags are safe. Reload this page to edit them.';

/** A correction: shown at once, stored meanwhile, taken back when it fails or the reader undoes it. */
interface Correction {
  notice: string;
  /** @returns shows the tags as before */
  show: () => () => void;
  store: () => Promise<ChangeReply>;
  takeBack: () => Promise<ChangeReply>;
}

/** What the rows need to carry out what the reader does on them. */
export interface CardActionsOptions {
  site: string;
  saved: SavedPapers;
  tags: CardTags;
  /** True after the extension was updated. */
  isInvalid: () => boolean;
  /** The page is about one paper, and its abstract may stand outside the card. */
  isSingle: () => boolean;
}

/** A card, and the row that stands on it. */
interface ActiveCard {
  card: PaperCard;
  chips: TagChips;
}

/** The tags without one, a catalogue id or the name of an own tag. */
const without = (tags: TagsOnCard, name: string): TagsOnCard => ({
  ...tags,
  shown: tags.shown.filter(({ tag }) => tag !== name),
  own: tags.own.filter((tag) => (tag.catalogueTag ?? tag.name) !== name),
});

/** The suggestion as it stands on the card when it was accepted. */
function accepted(tags: TagsOnCard, name: string): TagsOnCard {
  const given = tags.own.filter((tag) => tag.name === name).map((tag) => ({ ...tag, by: 'given' as const }));
  return { ...tags, own: [...given, ...tags.own.filter((tag) => tag.name !== name)] };
}

/** Carries out what the reader does on a row. */
export class CardActions {
  constructor(private readonly options: CardActionsOptions) {}

  /** @param active the card as it is now; undefined when it cannot be read any more */
  forCard(active: () => ActiveCard | undefined): ChipsActions {
    const on =
      <Args extends unknown[]>(action: (card: ActiveCard, ...args: Args) => void) =>
      (...args: Args) => {
        const card = active();
        if (card) action(card, ...args);
      };
    const correct = ({ card, chips }: ActiveCard, correction: Correction) =>
      this.correct(chips, correction, () => active()?.card.paper.key === card.paper.key);
    return {
      toggleSaved: on((card) => void this.toggleSaved(card)),
      notThis: on((card, tag: string) => correct(card, this.rejection(card.card.paper, tag))),
      neverShow: on((card, tag: TagOnCard) => correct(card, this.hiding(tag))),
      accept: on((card, tag: OwnTagOnCard) => correct(card, this.acceptance(card.card.paper, tag))),
      edit: on((card, tag?: string) => void this.edit(card, tag)),
      markInPage: (evidence) => {
        const card = active()?.card;
        if (!card) return () => {};
        const root = this.options.isSingle() ? (card.element.closest('main') ?? card.element) : card.element;
        return markEvidence(root, card.paper, evidence);
      },
    };
  }

  private async toggleSaved({ card, chips }: ActiveCard): Promise<void> {
    const { saved, site } = this.options;
    const isDone = await this.told(chips, NOT_ANSWERED, async () => {
      const message = await saved.toggle(card.paper, site);
      return message === undefined ? { ok: true } : { ok: false, message };
    });
    if (!isDone) saved.refresh();
  }

  private rejection(paper: Paper, tag: string): Correction {
    const send = (rejected: boolean) => sendMessage('rejectTag', { paper, tag, rejected });
    return {
      notice: 'Removed.',
      show: () => this.options.tags.change((tags) => without(tags, tag), paper),
      store: () => send(true),
      takeBack: () => send(false),
    };
  }

  private hiding({ tag, label }: TagOnCard): Correction {
    const send = (hidden: boolean) => sendMessage('hideTag', { tag, hidden });
    return {
      notice: `“${label}” is hidden on all listings.`,
      show: () => this.options.tags.change((tags) => without(tags, tag)),
      store: () => send(true),
      takeBack: () => send(false),
    };
  }

  private acceptance(paper: Paper, { name: tag }: OwnTagOnCard): Correction {
    const { tags, saved, site } = this.options;
    const wasSaved = saved.stateOf(paper.key) === 'saved';
    const send = async (isAccepted: boolean) => {
      const deletePaper = !isAccepted && !wasSaved;
      const reply = await sendMessage('acceptTag', { paper, site, tag, accepted: isAccepted, deletePaper });
      saved.refresh();
      return reply;
    };
    return {
      notice: wasSaved ? 'Added.' : 'Added, and the paper saved.',
      show: () => tags.change((shown) => accepted(shown, tag), paper),
      store: () => send(true),
      takeBack: () => send(false),
    };
  }

  /** @param isStillShown the card shows the paper that was corrected */
  private correct(chips: TagChips, correction: Correction, isStillShown: () => boolean): void {
    const { notice, show, store, takeBack } = correction;
    const { tags, isInvalid } = this.options;
    let showBefore = show();
    const stored = this.told(chips, NOT_ANSWERED, () => store().catch(store)).then((isStored) => {
      if (isStored) return tags.refresh().then(() => true);
      chips.endUndo();
      showBefore();
      return false;
    });
    const undo = async () => {
      // The order of the two messages decides what is stored.
      if (!(await stored)) return;
      showBefore();
      const isUndone = await this.told(chips, NOT_UNDONE, () => takeBack().catch(takeBack));
      if (!isUndone) {
        showBefore = show();
        // Until the reader has done what the reason asks for.
        if (!isInvalid() && isStillShown()) chips.offerUndo(notice, undo, true);
      }
      await tags.refresh();
    };
    chips.offerUndo(notice, undo);
  }

  private async edit({ card, chips }: ActiveCard, tag?: string): Promise<void> {
    const paper = textOf(card.paper);
    const message = tag === undefined ? { paper } : { paper, tag };
    await this.told(chips, NOT_OPENED, () => sendMessage('openTagEditor', message));
  }

  /**
   * Runs a change, and says where the reader looks why it failed; the page's own console stays as silent as without
   * us. @returns whether it was done
   */
  private async told(chips: TagChips, notAnswered: string, change: () => Promise<ChangeReply>): Promise<boolean> {
    const { isInvalid } = this.options;
    try {
      if (isInvalid()) throw new Error(UPDATED);
      const reply = await change();
      if (!reply.ok) chips.showProblem(reply.message);
      return reply.ok;
    } catch {
      chips.showProblem(isInvalid() ? UPDATED : notAnswered);
      return false;
    }
  }
}
