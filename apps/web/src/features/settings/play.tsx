// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { api } from '../../api/client.js';
import { Button, Mark, RadioGroup, Section } from '../../ui/index.js';
import { useDo, type SystemStatus } from './data.js';
import { Wrong } from './parts.js';
import styles from './settings.module.css';
import { useSettingsText } from './text.js';

type PlayState = NonNullable<SystemStatus['play']>;

const PACES = [1, 3, 10] as const;

// Only a demonstration has this route, so the description of the API has not.
type Put = (path: string, request: { readonly body: object }) => Promise<unknown>;
const direct = (body: { readonly playing: boolean; readonly pace: number }): Promise<unknown> => (api.PUT as unknown as Put)('/demo/play', { body });

/** Directs the simulator of a demonstration. */
export const Play = ({ play: { state, pace } }: { readonly play: PlayState }): ReactElement => {
  const t = useSettingsText().play;
  const { mutate, isPending, error } = useDo('system', direct);
  const isPlaying = state === 'playing';
  return (
    <Section title={t.title} actions={<Mark tone={isPlaying ? 'ok' : 'neutral'} icon={isPlaying ? 'check' : 'clock'}>{t.states[state]}</Mark>}>
      <div className={styles.play}>
        <p>{t.text}</p>
        {state === 'history' ? <p className={styles.under}>{t.wait}</p> : (
          <>
            <RadioGroup
              inline label={t.pace} value={String(pace)} isDisabled={isPending}
              choices={PACES.map((id) => ({ id: String(id), label: t.times(id) }))}
              onChange={(id) => mutate({ playing: isPlaying, pace: Number(id) })}
            />
            <Button variant={isPlaying ? 'secondary' : 'primary'} isPending={isPending}
              onPress={() => mutate({ playing: !isPlaying, pace })}>{isPlaying ? t.stop : t.start}</Button>
          </>
        )}
        <Wrong error={error} />
      </div>
    </Section>
  );
};
