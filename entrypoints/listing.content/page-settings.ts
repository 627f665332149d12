import { type ListingSettings, sendMessage } from '@/storage/messages';

export const USUAL_SETTINGS: ListingSettings = { siteEnabled: true, chipsPerCard: 5, theme: 'auto' };

/** The reader's settings for this page, as the background last said. */
export class PageSettings {
  /** Undefined until they are there. */
  now: ListingSettings | undefined;
  private asked: Promise<ListingSettings> | undefined;

  /** @param onProblem called when the background does not answer; the settings are the usual ones then */
  constructor(private readonly onProblem: () => void) {}

  /**
   * Asks for the settings, once until they are forgotten.
   * @param site id of the site that the page is on
   * @returns whether they came by this question; what was asked before they were forgotten is not taken any more
   */
  async take(site: string): Promise<boolean> {
    if (this.now) return false;
    this.asked ??= this.ask(site);
    const { asked } = this;
    const settings = await asked;
    if (asked !== this.asked || this.now) return false;
    this.now = settings;
    return true;
  }

  /** They may have changed. */
  forget(): void {
    this.now = undefined;
    this.asked = undefined;
  }

  private async ask(site: string): Promise<ListingSettings> {
    try {
      return await sendMessage('listingSettings', { site });
    } catch {
      this.onProblem();
      return USUAL_SETTINGS;
    }
  }
}
