// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './fields.module.css';
import { Icon, type IconName } from './icon.js';
import { Keys } from './keys.js';
import menu from './menu.module.css';

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

/** A button (given as `trigger`) with things to do under it. */
export const Menu = ({ trigger, groups, label }: {
  readonly trigger: ReactNode; readonly groups: readonly MenuGroup[]; readonly label: string;
}): ReactElement => (
  <MenuTrigger>
    {trigger}
    <Popover className={styles.popover ?? ''} placement="bottom end">
      <AriaMenu className={styles.list ?? ''} aria-label={label}>
        {groups.map(({ id, title, items, selected, mode }) => (
          <MenuSection
            key={id} {...(title ? {} : { 'aria-label': label })} className={menu.group ?? ''}
            {...(selected ? { selectionMode: mode ?? 'single', selectedKeys: selected } : {})}
          >
            {title && <Header className={menu.title ?? ''}>{title}</Header>}
            {items.map((item) => (
              <MenuItem
                key={item.id} id={item.id} textValue={item.label} isDisabled={item.isDisabled ?? false} onAction={item.onAction}
                className={styles.option ?? ''} shouldCloseOnSelect={mode !== 'multiple'}
              >
                {({ isSelected }) => (
                  <>
                    <span className={menu.label}>{item.icon && <Icon name={item.icon} />}{item.label}</span>
                    {item.keys && <Keys keys={item.keys} />}
                    {isSelected && <Icon name="check" />}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
