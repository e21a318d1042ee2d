// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './fields.module.css';
import { Icon } from './icon.js';
import { Keys } from './keys.js';
import menu from './menu.module.css';
import type { MenuChoice, MenuGroup, MenuStart } from './menu.js';

const Line = ({ item, isSelected }: { readonly item: MenuChoice; readonly isSelected: boolean }): ReactElement => (
  <>
    <span className={menu.label}>{item.icon && <Icon name={item.icon} />}{item.label}</span>
    {item.keys && <Keys keys={item.keys} />}
    {isSelected && <Icon name="check" />}
  </>
);

/** What lies under a menu's button while it is open. */
export const MenuList = ({ id, label, groups, start, button, onClose }: {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly start: MenuStart;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}): ReactElement => (
  <Popover
    className={styles.popover ?? ''} placement="bottom end" trigger="MenuTrigger" triggerRef={button} isOpen
    onOpenChange={(isOpen) => !isOpen && onClose()}
  >
    <AriaMenu id={id} className={styles.list ?? ''} aria-label={label} autoFocus={start} onClose={onClose}>
      {groups.map(({ id: group, title, items, selected, mode }) => (
        <MenuSection
          key={group} {...(title ? {} : { 'aria-label': label })} className={menu.group ?? ''}
          {...(selected ? { selectionMode: mode ?? 'single', selectedKeys: selected } : {})}
        >
          {title && <Header className={menu.title ?? ''}>{title}</Header>}
          {items.map((item) => (
            <MenuItem
              key={item.id} id={item.id} textValue={item.label} isDisabled={item.isDisabled ?? false} onAction={item.onAction}
              className={styles.option ?? ''} shouldCloseOnSelect={mode !== 'multiple'}
            >
              {({ isSelected }) => <Line item={item} isSelected={isSelected} />}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  </Popover>
);
