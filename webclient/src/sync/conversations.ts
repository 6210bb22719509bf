/** What may be asked about conversations, members and people: a question, an answer, and the event does the rest. */
import type { Command, Message, SharedSeat } from '../protocol/generated';
import { heldIn } from '../store/apply';
import { withEntry } from '../store/state';
import { withMembers } from '../store/roster';
import type { Actions, Outcome } from './actions';
import type { Memory } from './memory';
import type { People } from './people';
import type { Random } from './ports';
import type { Wire } from './wire';

type Acts = Pick<
  Actions,
  | 'edit'
  | 'recall'
  | 'whoRead'
  | 'startDirect'
  | 'createGroup'
  | 'changeConversation'
  | 'mute'
  | 'listMembers'
  | 'addMembers'
  | 'removeMember'
  | 'leave'
  | 'setRole'
  | 'findPersons'
  | 'units'
  | 'unitPage'
  | 'needPersons'
>;

export class Conversations {
  readonly #memory: Memory;
  readonly #wire: Wire;
  readonly #people: People;
  readonly #random: Random;

  constructor(memory: Memory, wire: Wire, people: People, random: Random) {
    this.#memory = memory;
    this.#wire = wire;
    this.#people = people;
    this.#random = random;
  }

  acts(): Acts {
    return { ...this.#messages(), ...this.#conversations(), ...this.#members(), ...this.#directory() };
  }

  #messages(): Pick<Acts, 'edit' | 'recall' | 'whoRead'> {
    return {
      edit: (conversation, nr, text) => this.#edit(conversation, nr, text),
      recall: (conversation, nr) => this.#done({ do: 'message.recall', conversation, nr }),
      whoRead: async (conversation, nr) => {
        const outcome = await this.#wire.ask({ do: 'message.readers', conversation, nr });
        if (outcome.ok) this.#people.need([...outcome.value.read, ...outcome.value.unread]);
        return outcome;
      },
    };
  }

  #conversations(): Pick<Acts, 'startDirect' | 'createGroup' | 'changeConversation' | 'mute'> {
    return {
      startDirect: (person) => this.#opened({ do: 'conversation.start_direct', person }),
      createGroup: (title, persons, history_for_newcomers, seats) => {
        const client_id = this.#random.uuid();
        const charter = { client_id, title, persons, history_for_newcomers, ...seats };
        return this.#opened({ do: 'conversation.create_group', ...charter });
      },
      changeConversation: (conversation, rules) => this.#done({ do: 'conversation.change', conversation, ...rules }),
      mute: (conversation, muted) => this.#done({ do: 'conversation.mute', conversation, muted }),
    };
  }

  #members(): Pick<Acts, 'listMembers' | 'addMembers' | 'removeMember' | 'leave' | 'setRole'> {
    return {
      listMembers: (conversation) => this.#listMembers(conversation),
      addMembers: (conversation, persons) => this.#done({ do: 'member.add', conversation, persons }),
      removeMember: (conversation, person) => this.#done({ do: 'member.remove', conversation, person }),
      leave: (conversation) => this.#done({ do: 'member.leave', conversation }),
      setRole: (conversation, person, role) => this.#done({ do: 'member.set_role', conversation, person, role }),
    };
  }

  #directory(): Pick<Acts, 'findPersons' | 'units' | 'unitPage' | 'needPersons'> {
    return {
      findPersons: async (text, limit = 20) =>
        mapped(await this.#wire.ask({ do: 'person.find', text, limit }), ({ persons }) => persons),
      unitPage: (unit) => this.#wire.ask({ do: 'unit.persons', unit }),
      units: async () => mapped(await this.#wire.ask({ do: 'unit.list' }), ({ units }) => units),
      needPersons: (persons) => this.#people.need(persons),
    };
  }

  /** With the revision on screen: what somebody changed since then is not written over unseen. */
  async #edit(conversation: number, nr: number, text: string): Promise<Outcome<null>> {
    const held = this.#message(conversation, nr);
    return this.#done({ do: 'message.edit', conversation, nr, revision: held?.revision ?? 0, text });
  }

  async #seatsIn(conversation: number): Promise<readonly SharedSeat[]> {
    const outcome = await this.#wire.ask({ do: 'seat.list', conversation });
    return outcome.ok ? outcome.value.seats : [];
  }

  async #listMembers(conversation: number): Promise<Outcome<null>> {
    const held = this.#memory.state.rosters.get(conversation);
    if (held?.next === null) return { ok: true, value: null };
    const [outcome, seats] = await Promise.all([
      this.#wire.ask({ do: 'member.list', conversation, after: held?.next ?? 0 }),
      held ? undefined : this.#seatsIn(conversation),
    ]);
    if (!outcome.ok) return outcome;
    this.#people.need(outcome.value.members.map(({ person }) => person));
    this.#memory.change((state) => ({
      rosters: withEntry(
        state.rosters,
        conversation,
        withMembers(state.rosters.get(conversation), outcome.value, seats),
      ),
    }));
    return { ok: true, value: null };
  }

  async #opened(command: Extract<Command, { do: Opening }>): Promise<Outcome<number>> {
    return mapped(await this.#wire.ask(command), ({ conversation }) => conversation);
  }

  async #done(command: Extract<Command, { do: Doing }>): Promise<Outcome<null>> {
    return mapped(await this.#wire.ask(command), () => null);
  }

  #message(conversation: number, nr: number): Message | undefined {
    return heldIn(this.#memory.state.timelines, conversation, nr);
  }
}

type Opening = 'conversation.start_direct' | 'conversation.create_group';
type Doing =
  | 'message.edit'
  | 'message.recall'
  | 'conversation.change'
  | 'conversation.mute'
  | 'member.add'
  | 'member.remove'
  | 'member.leave'
  | 'member.set_role';

function mapped<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.ok ? { ok: true, value: change(outcome.value) } : outcome;
}
