import { useCombobox } from 'downshift';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { tagLabel } from '@/storage/library-search';
import { type TagChoice, tagChoices, tagNamed, typedTag } from './tag-choices';
import { TagWord } from './tag-row';
import './tag-combobox.css';

interface TagComboboxProps {
  /** Tags that the user has given to papers. */
  own: readonly string[];
  /** Tags that are there already and are not offered. */
  taken: readonly string[];
  /** @returns false when it failed: the words come back into the field */
  onAdd(tag: string): Promise<boolean>;
  label?: string;
}

/** Takes one tag after the other: Enter or a comma adds, a space is part of the tag, arrows choose what is offered. */
export function TagCombobox({ own, taken, onAdd, label = 'Add a tag' }: TagComboboxProps) {
  const [input, setInput] = useState('');
  const choices = useMemo(() => tagChoices(input, own, taken), [input, own, taken]);
  const add = (words: string) => {
    const typed = typedTag(words);
    const tag = typed && tagNamed(typed, own);
    setInput('');
    if (!tag || taken.includes(tag)) return;
    void onAdd(tag).then((isDone) => {
      if (!isDone) setInput((typedOn) => typedOn || words.trim());
    });
  };
  const combobox = useCombobox<TagChoice>({
    items: choices,
    inputValue: input,
    selectedItem: null,
    itemToString: (choice) => (choice ? tagLabel(choice.tag) : ''),
    // Escape closes, blur keeps what is typed; a chosen tag is added at once and leaves the field empty.
    onStateChange: ({ type, selectedItem }) => {
      if (selectedItem) add(selectedItem.tag);
      else if (type === useCombobox.stateChangeTypes.InputKeyDownEscape) setInput('');
    },
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? { ...state, isOpen: false, highlightedIndex: -1 } : changes,
  });
  const takeInput = (value: string) => {
    const parts = value.split(',');
    const rest = parts.pop() ?? '';
    for (const part of parts) add(part);
    setInput(rest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (combobox.isOpen || input !== '')) event.stopPropagation();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (combobox.isOpen && combobox.highlightedIndex >= 0) return;
    event.preventDefault();
    add(input);
  };
  return (
    <div className="tag-combobox">
      <input
        {...combobox.getInputProps({
          onKeyDown,
          // Here and not in onStateChange, which comes too late for the caret of a controlled field.
          onChange: (event) => takeInput(event.currentTarget.value),
        })}
        className="field"
        aria-label={label}
        aria-labelledby={undefined}
        placeholder="Add a tag"
        spellCheck={false}
      />
      <ul
        {...combobox.getMenuProps({ 'aria-label': 'Tags to add', 'aria-labelledby': undefined })}
        className="tag-choices"
        hidden={!combobox.isOpen || choices.length === 0}
      >
        {combobox.isOpen &&
          choices.map((choice, index) => (
            <li
              key={choice.tag}
              {...combobox.getItemProps({ item: choice, index })}
              className={index === combobox.highlightedIndex ? 'tag-choice tag-choice-current' : 'tag-choice'}
            >
              {choice.isNew ? <span dir="auto">New tag “{choice.tag}”</span> : <TagWord tag={choice.tag} />}
            </li>
          ))}
      </ul>
    </div>
  );
}
