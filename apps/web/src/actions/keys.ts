// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect } from 'react';
import { stored, type Stored } from '../session/stored.js';
import { actionOf, allActions } from './registry.js';

/** Keys of one letter can get in the way of speech input and screen readers; whoever wants to turns them off (WCAG 2.1.4). */
export const letterKeys: Stored<boolean> = stored('keys', true);

const WRITING = 'input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable=true],[role=combobox],[role=listbox]';
const PATIENCE_MS = 1_200;

const isWriting = (target: EventTarget | null): boolean => target instanceof Element && target.closest(WRITING) !== null;
const isCovered = (): boolean => document.querySelector('[role=dialog],[role=alertdialog],[role=menu]') !== null;

/** Listens to the keyboard for the whole page. */
export const useKeys = (): void => {
  useEffect(() => {
    let before = '';
    let at = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (!letterKeys.get() || isWriting(event.target) || isCovered()) return;
      const action = actionOf(allActions(), performance.now() - at < PATIENCE_MS ? before : '', event.key);
      before = action ? '' : event.key;
      at = performance.now();
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};
