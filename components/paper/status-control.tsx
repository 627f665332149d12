import { useId } from 'react';
import { READING_STATUSES, type ReadingStatus, STATUS_LABELS } from '@/papers/saved-paper';
import './status-control.css';

/** The status that follows: to read, reading, read, and round again. */
export function nextStatus(status: ReadingStatus): ReadingStatus {
  const next = (READING_STATUSES.indexOf(status) + 1) % READING_STATUSES.length;
  return READING_STATUSES[next] ?? 'to-read';
}

interface StatusControlProps {
  status: ReadingStatus;
  onChange(status: ReadingStatus): void;
}

/** How far the reading of a paper is, as three radio buttons in one line. */
export function StatusControl({ status, onChange }: StatusControlProps) {
  const name = useId();
  return (
    <div className="status-control" role="radiogroup" aria-label="Status">
      {READING_STATUSES.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === status} onChange={() => onChange(option)} />
          {STATUS_LABELS[option]}
        </label>
      ))}
    </div>
  );
}
