import { type KeyboardEvent, useRef, useState } from 'react';
import type { GridColumn } from './columns.ts';
import classes from './grid.module.css';

export type After = 'down' | 'up' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  column: GridColumn;
  /** What the cell holds, or the key that began the typing. */
  start: string;
  label: string;
  onCommit: (text: string, after: After) => void;
  onCancel: () => void;
}

/** The field over a cell while it is edited. Enter and Tab keep and move on, Escape leaves the cell as it was. */
export function CellEditor({ column, start, label, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(start);
  // Leaving by a key takes the field away, and that is a blur too.
  const done = useRef(false);
  const commit = (after: After, value = text) => {
    if (done.current) return;
    done.current = true;
    onCommit(value, after);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter that chooses a character of an input method is not ours.
    if (event.nativeEvent.isComposing) return;
    const newLine = column.kind === 'lines' && (event.altKey || event.shiftKey);
    if (event.key === 'Enter' && !newLine) commit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Enter' && event.altKey) setText((now) => `${now}\n`);
    else if (event.key === 'Tab') commit(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      done.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  const common = {
    className: classes.editor,
    'aria-label': label,
    autoFocus: true,
    onKeyDown,
    onBlur: () => commit('stay'),
  };
  if (column.kind === 'choice') {
    return (
      <select
        {...common}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      >
        <option value="" />
        {column.options?.map(({ value, label: name }) => (
          <option key={value} value={name}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (column.kind === 'lines') {
    return (
      <textarea
        {...common}
        rows={5}
        value={text}
        onFocus={(event) => event.currentTarget.setSelectionRange(text.length, text.length)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    );
  }
  return <input {...common} value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}
