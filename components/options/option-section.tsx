import { Check } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react';
import { changeSetting, type SettingName, type Settings } from '@/storage/settings';
import { useToasts } from '../feedback/toast-store';

/** How long "Saved" stands beside a section's heading, in ms. */
const SHOWN_FOR = 2_500;

const OnSaved = createContext<() => void>(() => {});

interface OptionSectionProps {
  title: string;
  /** One sentence under the heading. */
  about?: string;
  children: ReactNode;
}

/** Settings that belong together; says "Saved" when one of them was stored. */
export function OptionSection({ title, about, children }: OptionSectionProps) {
  const id = useId();
  const [saves, setSaves] = useState(0);
  const [isFresh, setIsFresh] = useState(false);
  useEffect(() => {
    if (saves === 0) return;
    setIsFresh(true);
    const timer = setTimeout(() => setIsFresh(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [saves]);
  return (
    <section className="option-section" aria-labelledby={id}>
      <div className="option-head">
        <h2 id={id}>{title}</h2>
        <span className="option-saved" role="status">
          {isFresh && (
            <>
              <Check size={14} aria-hidden /> Saved
            </>
          )}
        </span>
      </div>
      {about && <p className="quiet">{about}</p>}
      <OnSaved value={() => setSaves((count) => count + 1)}>{children}</OnSaved>
    </section>
  );
}

/** Stores a setting at once and has its section say so. */
export function useChange() {
  const onSaved = useContext(OnSaved);
  return async <Name extends SettingName>(
    name: Name,
    change: (stored: Settings[Name]) => Settings[Name],
  ): Promise<void> => {
    try {
      await changeSetting(name, change);
      onSaved();
    } catch (error) {
      console.error(`Papertags: the setting ${name} could not be stored`, error);
      useToasts.getState().show({
        text: 'The setting could not be stored. Nothing was changed. Try again; if it keeps failing, restart the browser.',
        tone: 'problem',
      });
    }
  };
}
