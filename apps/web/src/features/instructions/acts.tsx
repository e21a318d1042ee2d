// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { useState, type ReactElement } from 'react';
import { useNow } from '../../time/now.js';
import { useSession } from '../../session/session.js';
import { Button, TextArea, toast } from '../../ui/index.js';
import { Ask } from '../../ui/ask.js';
import { useGive, type Instruction, type InstructionCommand, type Version } from './data.js';
import { useFromWhen } from './from-when.js';
import { useInstructionText } from './text.js';

interface ActProps { readonly instruction: Instruction; readonly version: Version }

/** Asks why, and does it. */
const WithWhy = ({ instruction, name, title, text, about, asksWhen, onClose }: {
  readonly instruction: Instruction; readonly name: InstructionCommand; readonly title: string; readonly text?: string | undefined;
  /** What the order is about, besides why. */
  readonly about: object; readonly onClose: () => void;
  /** Whether it can be for a later day. */
  readonly asksWhen: boolean;
}): ReactElement => {
  const t = useInstructionText().act;
  const [why, setWhy] = useState('');
  const { fields, read } = useFromWhen(true, { atOnce: t.retireAtOnce, day: t.retireDay });
  const give = useGive(instruction.instructionId, instruction.revision);
  const confirm = (): void => {
    const from = asksWhen ? read() : undefined;
    if (from === 'missing') return;
    const body = { ...about, ...(from !== undefined && { from }), ...(why.trim() && { why: why.trim() }) };
    give.mutate({ name, body }, { onSuccess: () => { toast(t.done); onClose(); } });
  };
  return (
    <Ask
      title={title} confirm={title} isPending={give.isPending} error={give.error} onClose={onClose} narrow
      onConfirm={confirm}
    >
      {text && <p>{text}</p>}
      {asksWhen && fields}
      <TextArea label={t.why} optional value={why} onChange={setWhy} maxLength={2000} rows={3} />
    </Ask>
  );
};

/** Says from when a version holds. */
const Publish = ({ instruction, version, onClose }: ActProps & { readonly onClose: () => void }): ReactElement => {
  const t = useInstructionText().act;
  const { fields, read } = useFromWhen(false, { atOnce: t.publishAtOnce, day: t.publishDay });
  const give = useGive(instruction.instructionId, instruction.revision);
  const publish = (): void => {
    const effectiveFrom = read();
    if (effectiveFrom === 'missing') return;
    give.mutate(
      { name: 'publish-instruction', body: { version: version.version, ...(effectiveFrom !== undefined && { effectiveFrom }) } },
      { onSuccess: () => { toast(t.done); onClose(); } },
    );
  };
  return (
    <Ask title={t.publish} confirm={t.publish} isPending={give.isPending} error={give.error} onClose={onClose} onConfirm={publish} narrow>
      {fields}
    </Ask>
  );
};

/** Something that needs no more than a yes. */
const Confirm = ({ instruction, name, title, body, onClose }: {
  readonly instruction: Instruction; readonly name: InstructionCommand; readonly title: string; readonly body: object;
  readonly onClose: () => void;
}): ReactElement => {
  const t = useInstructionText();
  const give = useGive(instruction.instructionId, instruction.revision);
  return (
    <Ask
      title={title} confirm={title} isPending={give.isPending} error={give.error} onClose={onClose} narrow
      onConfirm={() => give.mutate({ name, body }, { onSuccess: () => { toast(t.act.done); onClose(); } })}
    >
      <p>{instruction.name}</p>
    </Ask>
  );
};

const COMMANDS = {
  draft: 'draft-instruction', submit: 'submit-instruction', withdraw: 'withdraw-instruction', approveMunicipality: 'approve-for-municipality',
  approveSos: 'approve-for-sos', returnMunicipality: 'return-for-municipality', returnSos: 'return-for-sos', publish: 'publish-instruction',
  retire: 'retire-instruction', agreeRetire: 'agree-to-retirement', keep: 'drop-retirement', withdrawPublication: 'withdraw-publication',
} as const satisfies Record<string, InstructionCommand>;

type Asked = keyof typeof COMMANDS;

/** What the one who is signed in may do with the version as it stands. */
const useGivable = ({ instruction, version }: ActProps): readonly Asked[] => {
  const { may } = useSession();
  const [writes, approves, approvesForSos] = [may('instructions:write'), may('instructions:approve'), may('instructions:approve-sos')];
  const { approvals, status, effectiveFrom } = version;
  const now = useNow();
  const { retirement, versions } = instruction;
  const isAhead = status === 'published' && effectiveFrom !== undefined && Date.parse(effectiveFrom) > now;
  // They are about the instruction as a whole, or a version that is not the newest any more.
  const always: readonly [Asked, boolean][] = [
    ['agreeRetire', approvesForSos && retirement !== undefined], ['keep', approves && retirement !== undefined],
    ['withdrawPublication', writes && isAhead && instruction.retiredFrom === undefined],
  ];
  const all: readonly [Asked, boolean][] = [
    ['submit', writes && status === 'draft'],
    ['publish', (writes || approves) && status === 'submitted' && approvals.municipality !== undefined && approvals.sos !== undefined],
    ['approveMunicipality', approves && status === 'submitted' && !approvals.municipality],
    ['approveSos', approvesForSos && status === 'submitted' && !approvals.sos],
    ['returnMunicipality', approves && status === 'submitted'],
    ['returnSos', approvesForSos && status === 'submitted'],
    ['withdraw', writes && status === 'submitted'],
    ['draft', writes && (status === 'published' || status === 'withdrawn') && instruction.retiredFrom === undefined],
    ['retire', approves && (status === 'published' || status === 'withdrawn') && instruction.retiredFrom === undefined && !retirement],
  ];
  const isNewest = versions.at(-1)?.version === version.version;
  return [...(isNewest ? all : []), ...always].flatMap(([act, is]) => (is ? [act] : []));
};

const WITH_WHY: readonly Asked[] = ['withdraw', 'returnMunicipality', 'returnSos', 'retire', 'agreeRetire', 'keep', 'withdrawPublication'];

/** About the instruction, whichever version is shown. */
const OF_ALL: readonly Asked[] = ['retire', 'agreeRetire', 'keep'];

/** Buttons for what comes next: submit, approve by either party, publish, begin anew. */
export const Acts = ({ instruction, version }: ActProps): ReactElement => {
  const t = useInstructionText().act;
  const [asked, setAsked] = useState<Asked>();
  const givable = useGivable({ instruction, version });
  const isAgreed = instruction.versions.some(({ status }) => status === 'published');
  const texts: Partial<Record<Asked, string>> = {
    retire: isAgreed ? t.retireText : t.retireAlone, agreeRetire: t.agreeText, keep: t.keepText, withdrawPublication: t.withdrawText,
  };
  const close = (): void => setAsked(undefined);
  return (
    <>
      {givable.map((act, index) => (
        <Button key={act} variant={index === 0 ? 'primary' : 'secondary'} onPress={() => setAsked(act)}>{t[act]}</Button>
      ))}
      {asked === 'publish' && <Publish instruction={instruction} version={version} onClose={close} />}
      {asked && WITH_WHY.includes(asked) && (
        <WithWhy
          instruction={instruction} name={COMMANDS[asked]} title={t[asked]} onClose={close} asksWhen={asked === 'retire'}
          about={OF_ALL.includes(asked) ? {} : { version: version.version }} text={texts[asked]}
        />
      )}
      {asked && asked !== 'publish' && !WITH_WHY.includes(asked) && (
        <Confirm
          instruction={instruction} name={COMMANDS[asked]} title={t[asked]} onClose={close}
          body={asked === 'draft' ? { name: instruction.name, content: version.content } : { version: version.version }}
        />
      )}
    </>
  );
};
