// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, type ReactElement, type ReactNode, type SyntheticEvent } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useCommon } from '../i18n/common.js';
import { IconButton } from './button.js';
import { classes } from './classes.js';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that does it first. */
  readonly foot?: ReactNode;
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** Slides in from the side, for menus and panels. */
  readonly side?: boolean;
  /** Without a way out but its own buttons, such as signing in again. */
  readonly stays?: boolean;
  readonly alert?: boolean;
}

/**
 * Something that must be seen to before the rest. Focus goes in, stays in, and goes back to where it was. A press beside it closes it, until
 * something is written in it.
 */
export const Dialog = ({ title, isOpen, onClose, children, foot, width = 'medium', side, stays, alert }: DialogProps): ReactElement => {
  const t = useCommon();
  const isWritten = useRef(false);
  useEffect(() => { isWritten.current = false; }, [isOpen]);
  const write = ({ type, target }: SyntheticEvent): void => {
    // A field of days takes keys, and tells of no input.
    isWritten.current ||= type === 'input' || (target instanceof Element && target.matches('[contenteditable]'));
  };
  return (
    <ModalOverlay
      isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!stays} isKeyboardDismissDisabled={stays === true}
      shouldCloseOnInteractOutside={() => !isWritten.current}
      className={classes(styles.overlay, side && styles.aside)}
    >
      <Modal className={classes(styles.modal, styles[width], side && styles.side)}>
        <AriaDialog className={styles.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          <header className={styles.head}>
            <Heading slot="title" level={2}>{title}</Heading>
            {!stays && <IconButton icon="close" label={t.close} onPress={onClose} />}
          </header>
          <div className={styles.body} onInput={write} onKeyDown={write}>{children}</div>
          {foot && <footer className={styles.foot}>{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
