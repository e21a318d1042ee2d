// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useId, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import type { IconName } from './icon.js';
import { later } from './later.js';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly items: readonly MenuChoice[];
  /** Which of them hold now; the menu then stays open while choosing. */
  readonly selected?: readonly string[];
  readonly mode?: 'single' | 'multiple';
}

const MenuList = later(async () => (await import('./menu-list.js')).MenuList);

/** Where the focus is to be when the menu opens: keys go to one of its lines, a pointer to none yet. */
export type MenuStart = 'first' | 'last' | true;

const STARTS: Readonly<Record<string, MenuStart>> = { ArrowDown: 'first', ArrowUp: 'last' };

/** A button (given as `trigger`) with things to do under it. */
export const Menu = ({ trigger, groups, label }: {
  readonly trigger: ReactNode; readonly groups: readonly MenuGroup[]; readonly label: string;
}): ReactElement => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [start, setStart] = useState<MenuStart>();
  const isOpen = start !== undefined;
  const context = useMemo(() => ({
    ref: button,
    isPressed: isOpen,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    ...(isOpen ? { 'aria-controls': id } : {}),
    onPress: ({ pointerType }: { readonly pointerType: string }) => setStart(['keyboard', 'virtual'].includes(pointerType) ? 'first' : true),
    onKeyDown: (event: { readonly key: string; continuePropagation(): void }) => {
      if (STARTS[event.key]) return setStart(STARTS[event.key]);
      // Other keys are those of the page.
      event.continuePropagation();
    },
  }), [id, isOpen]);
  return (
    <>
      <ButtonContext value={context}>{trigger}</ButtonContext>
      {start && <MenuList id={id} label={label} groups={groups} start={start} button={button} onClose={() => setStart(undefined)} />}
    </>
  );
};
