import type { PaperKey } from '@/papers/paper';
import type { Note } from '@/papers/saved-paper';
import { draftOf, dropDraft, keepDraft } from '@/storage/note-drafts';
import { saveNote } from '@/storage/notes';
import { asStoreError } from '@/storage/store-error';

/** Pause after the last key before the note is stored, in ms. */
const PAUSE = 300;

export interface WrittenNote {
  text: string;
  /** `waiting`: typed, and stored after the pause. */
  state: 'saved' | 'waiting' | 'saving' | 'failed';
  /** Why it failed and what to do. */
  reason?: string;
}

/**
 * The text of one open note on its way into the library. Each change is kept as a draft before `write` returns, so
 * that no moment of closing loses it, and is stored after a pause. One write runs at a time.
 */
export class NoteWriter {
  private written: WrittenNote;
  /** `updatedAt` of the note that the text stands on. */
  private basedOn: number;
  private seen: number | undefined;
  private readonly own = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly paperKey: PaperKey,
    stored: Note | undefined,
  ) {
    const draft = draftOf(paperKey);
    this.seen = stored?.updatedAt;
    this.basedOn = draft?.basedOn ?? stored?.updatedAt ?? 0;
    this.written = draft
      ? { text: draft.markdown, state: 'waiting' }
      : { text: stored?.markdown ?? '', state: 'saved' };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): WrittenNote => this.written;

  /** Takes the text as it is after a keystroke. */
  write(text: string): void {
    this.publish({ text, state: 'waiting' });
    const kept = this.keep(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.store(), kept ? PAUSE : 0);
  }

  /** Stores what is not stored yet, at once. */
  readonly store = (): void => {
    clearTimeout(this.timer);
    if (this.written.state === 'saved' || this.running) return;
    void this.run();
  };

  /** Takes over a note that another page wrote, unless something is typed here: then the store joins the two. */
  follow(stored: Note | undefined): void {
    if (!stored || stored.updatedAt === this.seen) return;
    this.seen = stored.updatedAt;
    if (this.own.has(stored.updatedAt) || this.written.state !== 'saved' || this.running) return;
    this.basedOn = stored.updatedAt;
    if (stored.markdown !== this.written.text) this.publish({ text: stored.markdown, state: 'saved' });
  }

  private async run(): Promise<void> {
    const sent = this.written.text;
    this.running = true;
    this.publish({ text: sent, state: 'saving' });
    try {
      const note = await saveNote(this.paperKey, sent, this.basedOn);
      this.own.add(note.updatedAt);
      this.basedOn = note.updatedAt;
      dropDraft(this.paperKey, sent);
      this.running = false;
      this.settle(sent, note.markdown);
    } catch (error) {
      this.running = false;
      this.publish({ text: this.written.text, state: 'failed', reason: asStoreError(error).message });
    }
  }

  /** `stored` is what the library made of `sent`; both may differ from what stands in the field by now. */
  private settle(sent: string, stored: string): void {
    const { text } = this.written;
    if (text === sent) {
      this.publish({ text: stored, state: 'saved' });
      return;
    }
    // Typed on meanwhile: the newer words take the place of the sent ones in the joined text.
    const at = stored.lastIndexOf(sent);
    const joined = at < 0 ? stored + text : stored.slice(0, at) + text + stored.slice(at + sent.length);
    this.write(joined);
  }

  private keep(text: string): boolean {
    try {
      keepDraft(this.paperKey, { markdown: text, basedOn: this.basedOn, typedAt: Date.now() });
      return true;
    } catch (error) {
      // localStorage holds 5 MB; the library itself still takes the text.
      console.error('Papertags: no draft of this note could be kept, so it is stored at once', error);
      return false;
    }
  }

  private publish(written: WrittenNote): void {
    this.written = written;
    for (const listener of this.listeners) listener();
  }
}
