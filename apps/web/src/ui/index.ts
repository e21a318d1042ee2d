// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

/** The parts that every screen is made of. */
export { Button, ButtonLink, FileLink, IconButton, type ButtonProps } from './button.js';
export { Checkbox, ComboBox, RadioGroup, Select, type Choice } from './choices.js';
export { Chips, type ChipChoice } from './chips.js';
export { classes } from './classes.js';
export { DateTime, Day } from './date-time.js';
export { Dialog } from './dialog.js';
export { SearchField, TextArea, TextField, type FieldParts } from './fields.js';
export { toFirstWrong } from './first-wrong.js';
export { Hidden } from './hidden.js';
export { Icon, type IconName } from './icon.js';
export { Kept } from './kept.js';
export { Keys } from './keys.js';
export { fetchLater, later } from './later.js';
export { Menu, type MenuChoice, type MenuGroup } from './menu.js';
export { useNeeded } from './needed.js';
export { MonthSelect } from './month-select.js';
export { NumberField } from './number-field.js';
export { Page, Section, useFocusOnArrival } from './page.js';
export { Several } from './several.js';
export { Banner, EmptyState, Failed, Skeleton, type EmptyKind } from './states.js';
export { DataMark, FollowUpMark, HandlingMark, Mark, type Data, type FollowUp, type Handling, type Tone } from './status.js';
export { Table, type TableColumn } from './table.js';
export { Tabs, type TabPart } from './tabs.js';
export { toast, Toasts } from './toasts.js';
export { useMedia } from './use-media.js';
export { ClockField, DayField, MomentField } from './when.js';
