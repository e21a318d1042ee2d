// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Rejection, type At, type CommandSpec, type Fact, type NameOf } from '@fyrvakt/kernel';

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Given a state, when a command comes, then these facts follow, or this refusal. `C` is what a spec can say of the circumstances. */
export const givenState = <S, E, A extends At, C>(state: S, at: (circumstances?: Partial<C>) => A) => ({
  when<B extends object>(spec: CommandSpec<B, S, E, A>, body: NoInfer<B>, circumstances?: Partial<C>) {
    const decide = (): readonly Fact<E>[] => spec.decide(state, body, at(circumstances));
    return {
      then: (...expected: { type: NameOf<E>; data: object; occurredAt?: string }[]): void =>
        expect(withoutUndefined(decide())).toEqual(withoutUndefined(expected)),
      thenNothing: (): void => expect(decide()).toEqual([]),
      refused: (code: string, pointer?: string): void => {
        let refusal: unknown;
        try {
          decide();
        } catch (thrown) {
          refusal = thrown;
        }
        expect(refusal).toBeInstanceOf(Rejection);
        expect(refusal).toMatchObject(pointer === undefined ? { code } : { code, pointer });
      },
    };
  },
});
