"""A small city in simulated time (模型): a server, clients and a bad network make a history, clean or with one bug.

It exists to test the checker. Requests and replies are lost, retries race their first attempt, sockets die and resume
or are reset, people are removed and admitted, messages are recalled, the server is killed. With `bug` one thing goes
wrong once, at a moment the seed chooses; `bitten` tells that it did.
"""

from collections.abc import Callable, Iterator

from tests.faults.history import (
    BLANK,
    Close,
    Fail,
    Fault,
    Final,
    Invoke,
    Ok,
    Open,
    Recv,
    Reset,
    Resume,
    Settled,
    Show,
    Unknown,
    digest,
)
from tests.faults.simulation import Device, Row, Simulation, Socket

STREAMS = ("conversation:1", "conversation:2", "conversation:3")
PEOPLE = (1, 2, 3, 4, 5)
BOSS = 1  # removes and admits the others, and is never removed
_TIMEOUT, _TALK, _CONVERGE = 0.5, 12.0, 5.0


class Model(Simulation):
    """One run. `history.ops` is the result."""

    def __init__(self, seed: int, bug: str = "", posts: int = 260) -> None:
        super().__init__(seed, bug)
        self.posts = posts
        self.rows: dict[str, list[Row | None]] = {stream: [] for stream in STREAMS}
        self.count = dict.fromkeys(STREAMS, 0)
        self.members = {stream: set(PEOPLE) for stream in STREAMS}
        self.horizon: dict[tuple[int, str], int] = {}
        self.stored: dict[tuple[int, str], tuple[int, int]] = {}
        self.cursors: dict[tuple[int, str], int] = {}
        self.acked_marks: dict[tuple[int, str], int] = {}
        self.recalled: set[tuple[str, int]] = set()
        self.blanked: set[tuple[str, int]] = set()
        self.acked: dict[tuple[int, str], int] = {}
        self.devices = [Device(f"{person}{half}", person) for person in PEOPLE for half in "ab"[: 1 + person % 2]]
        self.sockets = self.calls = 0
        self.down_until = 0.0
        self.kept_out: set[tuple[int, str]] = set()  # nobody readmits them: their leak is being watched
        self.kept_in: set[int] = set()  # nobody removes them and their sockets live on: what they get is being watched
        self.forgotten: set[tuple[int, str]] = set()  # the bug: still pushed to
        self.removal_acked: dict[tuple[int, str], int] = {}
        self.admission_tried: dict[tuple[int, str], float] = {}  # one of them may come late and undo a removal

    def run(self) -> "Model":
        """Play the whole history."""
        for device in self.devices:
            self.connect(device)
        for _ in range(self.posts):
            self.at(self.random.uniform(0, _TALK), self.act)
        for _ in range(3):
            self.at(self.random.uniform(1, _TALK - 1), self.kill)
        self.drain()
        for device in self.devices:
            if device.socket is None:
                self.connect(device)
        self.drain()
        self.now = max(self.now, _TALK) + _CONVERGE
        self.read_finally()
        return self

    # --- what people do

    def act(self) -> None:
        person, stream = self.random.choice(PEOPLE), self.random.choice(STREAMS)
        dice = self.random.random()
        self.post(person, stream)
        if dice < 0.06:
            self.recall(person, stream)
        elif dice < 0.15:
            seq = self.device_of(person).applied.get(stream, 0)
            self.call(Invoke(act="mark", person=person, stream=stream, target=seq))
        elif dice < 0.26:
            self.call(Invoke(act="cursor", person=person, stream=stream))
        elif dice < 0.36:
            self.turn_away_or_admit(stream)

    def device_of(self, person: int) -> Device:
        return next(device for device in self.devices if device.person == person)

    def post(self, person: int, stream: str) -> None:
        self.calls += 1
        text = digest(f"text {self.calls}")
        self.call(Invoke(act="post", person=person, stream=stream, client_id=f"c{self.calls}", body=text))

    def recall(self, person: int, stream: str) -> None:
        mine = [row.nr for row in self.rows[stream] if row and row.author == person and row.type == "message.posted"]
        if mine:
            nr = self.random.choice(mine)
            self.call(Invoke(act="recall", person=person, stream=stream, target=nr))

    def turn_away_or_admit(self, stream: str) -> None:
        whom = self.random.choice(PEOPLE[1:])
        if whom in self.members[stream]:
            self.call(Invoke(act="remove", person=BOSS, stream=stream, whom=whom))
        elif (whom, stream) not in self.kept_out:
            self.call(Invoke(act="admit", person=BOSS, stream=stream, whom=whom))

    # --- the client's side of a command

    def call(self, question: Invoke, attempt: int = 1) -> None:
        call = self.history.record(question)
        if call.act == "admit":
            self.admission_tried[call.whom or 0, call.stream] = self.now
            self.removal_acked.pop((call.whom or 0, call.stream), None)
        answered: list[bool] = []
        if self.random.random() > 0.03:
            self.at(self._latency(), lambda: self.reach(call, answered, attempt))
        self.at(_TIMEOUT, lambda: self.give_up(call, answered, attempt))

    def give_up(self, call: Invoke, answered: list[bool], attempt: int) -> None:
        if answered:
            return
        answered.append(False)
        self.history.record(Unknown(call=call.n, why="timeout"))
        again = Invoke(
            act=call.act,
            person=call.person,
            stream=call.stream,
            client_id=call.client_id,
            target=call.target,
            whom=call.whom,
            body=call.body,
        )
        self.at(self.random.uniform(0.05, 0.3), lambda: self.call(again, attempt + 1))

    def reach(self, call: Invoke, answered: list[bool], attempt: int) -> None:
        if self.now < self.down_until:
            return
        before, self.waiting = self.bitten, not answered
        answer = self.execute(call, attempt)
        self.waiting = True
        if self.bitten and not before:  # the answer that shows the bug does arrive
            self.hear(call, answer, answered)
        elif self.random.random() > 0.05:
            self.at(self._latency(), lambda: self.hear(call, answer, answered))

    def hear(self, call: Invoke, answer: Ok | Fail, answered: list[bool]) -> None:
        if answered:
            return
        answered.append(True)
        self.history.record(answer)
        if isinstance(answer, Ok) and call.client_id:
            self.acked.setdefault((call.person, call.client_id), answer.n)
        if isinstance(answer, Ok) and call.act == "remove" and self._for_good(call):
            self.removal_acked[call.whom or 0, call.stream] = answer.n
        if isinstance(answer, Ok) and call.act == "mark":
            self.acked_marks[call.person, call.stream] = call.target or 0

    def _latency(self) -> float:
        return self.random.uniform(0.01, 0.06) if self.random.random() < 0.97 else self.random.uniform(0.3, 0.9)

    # --- the server's side

    def execute(self, call: Invoke, attempt: int) -> Ok | Fail:
        return getattr(self, f"do_{call.act}")(call, attempt)  # type: ignore[no-any-return]

    def do_post(self, call: Invoke, attempt: int) -> Ok | Fail:
        key, stream = (call.person, call.client_id or ""), call.stream
        shut = call.person not in self.members[stream]
        if key in self.stored and not self.bites("duplicate", possible=not shut):
            return self._stored_before(call, *self.stored[key])
        removed = self.removal_acked.get((call.person, stream), call.n)
        opened = shut and self.bites("open door", possible=removed < call.n and attempt == 1)
        if shut and not opened:
            return Fail(call=call.n, code="forbidden")
        if attempt == 1 and not opened and self.random.random() < 0.02:
            return Fail(call=call.n, code="limited")
        if attempt == 1 and self.bites("lost"):
            return Ok(call=call.n, nr=self.count[stream] + 1, seq=len(self.rows[stream]) + 1)
        self.append_post(call, stream)
        if attempt == 1 and self.bites("stored though refused"):
            return Fail(call=call.n, code="limited")
        nr, seq = self.stored[key]
        return Ok(call=call.n, nr=nr, seq=seq)

    def _stored_before(self, call: Invoke, nr: int, seq: int) -> Ok | Fail:
        return Fail(call=call.n, code="conflict") if self.bites("retry refused") else Ok(call=call.n, nr=nr, seq=seq)

    def append_post(self, call: Invoke, stream: str) -> None:
        self.count[stream] += 1
        if self.bites("phantom"):
            self.append(stream, Row("message.posted", self.count[stream], call.person, "ghost", call.body))
            self.count[stream] += 1
        row = Row("message.posted", self.count[stream], call.person, call.client_id, call.body)
        self.append(stream, row)
        self.stored[call.person, call.client_id or ""] = (self.count[stream], len(self.rows[stream]))
        self.swap_if_bitten(call, stream)

    def swap_if_bitten(self, call: Invoke, stream: str) -> None:
        rows = self.rows[stream]
        older = rows[-2] if len(rows) > 1 else None
        if older is None or older.type != "message.posted":
            return
        acked = self.acked.get((older.author or 0, older.client_id or ""))
        if self.bites("reorder", possible=acked is not None and acked < call.n):
            rows[-2:] = [rows[-1], older]
            self.stored[call.person, call.client_id or ""] = (self.count[stream], len(rows) - 1)

    def do_recall(self, call: Invoke, attempt: int) -> Ok | Fail:
        target = (call.stream, call.target or 0)
        if call.person not in self.members[call.stream]:
            return Fail(call=call.n, code="forbidden")
        if target not in self.recalled:
            self.recalled.add(target)
            if not self.bites("recall forgotten"):
                self.blanked.add(target)
            self.append(call.stream, Row("message.recalled", call.target))
        return Ok(call=call.n)

    def do_mark(self, call: Invoke, attempt: int) -> Ok | Fail:
        whose = (call.person, call.stream)
        self.cursors[whose] = max(self.cursors.get(whose, 0), call.target or 0)
        return Ok(call=call.n) if call.person in self.members[call.stream] else Fail(call=call.n, code="forbidden")

    def do_cursor(self, call: Invoke, attempt: int) -> Ok | Fail:
        whose = (call.person, call.stream)
        if call.person not in self.members[call.stream]:
            return Fail(call=call.n, code="forbidden")
        owed = self.acked_marks.get(whose, 0)
        if self.bites("cursor back", possible=owed > 0):
            return Ok(call=call.n, value=owed - 1)
        return Ok(call=call.n, value=self.cursors.get(whose, 0))

    def do_remove(self, call: Invoke, attempt: int) -> Ok | Fail:
        whom, stream = call.whom or 0, call.stream
        if whom in self.kept_in:
            return Fail(call=call.n, code="forbidden")
        if whom in self.members[stream]:
            self.members[stream].discard(whom)
            self.append(stream, Row("member.removed", None))
            self._watch(call)
        return Ok(call=call.n)

    def _for_good(self, call: Invoke) -> bool:
        return self.now - self.admission_tried.get((call.whom or 0, call.stream), -9.0) > 3.0

    def _watch(self, call: Invoke) -> None:
        """Three bugs concern those shut out: they stay shut out, and the stream goes on, so that it can be seen."""
        whom, stream = call.whom or 0, call.stream
        sockets = [device.socket for device in self.devices if device.person == whom and device.socket]
        possible = bool(sockets) and self._for_good(call)
        if leaking := self.bites("leak", possible=possible):
            self.forgotten.add((whom, stream))
        late = self.bites("late leak", possible=possible)
        if leaking or late or self.bug == "open door":
            self.kept_out.add((whom, stream))
            self.kept_in.update({whom} if late else ())
            for delay in (0.8, 1.6, 2.4):
                self.at(delay, lambda: self.post(BOSS, stream))
                self.at(delay, lambda: self.post(whom, stream))
        if late:
            socket, seq = sockets[0], len(self.rows[stream]) - 1
            self.at(1.1 + _TIMEOUT, lambda: self.arrive(socket, stream, max(1, seq)))

    def do_admit(self, call: Invoke, attempt: int) -> Ok | Fail:
        whom, stream = call.whom or 0, call.stream
        if whom not in self.members[stream] and (whom, stream) not in self.kept_out:
            self.members[stream].add(whom)
            self.horizon[whom, stream] = self.count[stream]
            self.append(stream, Row("member.joined", None))
            for device in self.devices:
                if device.person == whom and device.socket:
                    head, number = len(self.rows[stream]), device.socket.number
                    self.begin(device.socket, stream, Resume(socket=number, stream=stream, position=head), head)
        return Ok(call=call.n)

    def append(self, stream: str, row: Row) -> None:
        if self.bites("gap"):
            self.rows[stream].append(None)
        self.rows[stream].append(row)
        for device in self.devices:
            if device.socket:
                self.at(self.random.uniform(0.001, 0.05), lambda socket=device.socket: self.push(socket, stream))  # type: ignore[misc]

    # --- the wire

    def connect(self, device: Device) -> None:
        if self.now < self.down_until:
            self.at(0.2, lambda: self.connect(device))
            return
        self.sockets += 1
        device.socket = socket = Socket(self.sockets, device, busy_until=self.now)
        self.history.record(Open(socket=socket.number, device=device.name, person=device.person))
        for stream in STREAMS:
            if device.person in self.members[stream] or (device.person, stream) in self.forgotten:
                self.resume(socket, stream)
        if self.now < _TALK:
            self.at(self.random.expovariate(0.2), lambda: self.cut(socket))

    def resume(self, socket: Socket, stream: str) -> None:
        head = len(self.rows[stream])
        position = socket.device.applied.get(stream, head)
        if head - position > 8:
            self.begin(socket, stream, Reset(socket=socket.number, stream=stream, to=head, why="far behind"), head)
        else:
            self.begin(socket, stream, Resume(socket=socket.number, stream=stream, position=position), position)

    def begin(self, socket: Socket, stream: str, mark: Resume | Reset, position: int) -> None:
        """Where the story goes on: said over the socket, after what is already on its way."""
        socket.sent[stream] = position

        def learn() -> None:
            if socket.alive:
                socket.device.applied[stream] = position
                self.history.record(mark)

        self.send(socket, learn)
        self.at(0.01, lambda: self.push(socket, stream))

    def send(self, socket: Socket, arrive: Callable[[], None]) -> None:
        socket.busy_until = max(socket.busy_until, self.now + self.random.uniform(0.001, 0.1)) + 1e-6
        self.at(socket.busy_until - self.now, arrive)

    def cut(self, socket: Socket) -> None:
        device = socket.device
        if device.socket is socket and device.person not in self.kept_in and self.now < _TALK:
            socket.alive, device.socket = False, None
            self.history.record(Close(socket=socket.number, code=1006))
            self.at(self.random.uniform(0.05, 1.5), lambda: self.connect(device))

    def kill(self) -> None:
        self.history.record(Fault(name="kill", action="fired"))
        self.down_until = self.now + 0.4
        for device in self.devices:
            if device.socket:
                self.cut(device.socket)
        self.at(0.4, lambda: self.history.record(Fault(name="kill", action="healed")))

    def push(self, socket: Socket, stream: str) -> None:
        person, device = socket.device.person, socket.device
        allowed = person in self.members[stream] or (person, stream) in self.forgotten
        if not socket.alive or device.deaf or not allowed or stream not in socket.sent:
            return
        behind = len(self.rows[stream]) > socket.sent[stream]
        if self.bites("deaf", possible=behind and person == BOSS):  # he certainly should have heard
            device.deaf = True
            self.kept_in.add(person)
            return
        for seq in range(socket.sent[stream] + 1, len(self.rows[stream]) + 1):
            for _ in self._copies(person, stream, seq):
                self.send(socket, lambda seq=seq: self.arrive(socket, stream, seq))  # type: ignore[misc]
        socket.sent[stream] = max(socket.sent[stream], len(self.rows[stream]))

    def _copies(self, person: int, stream: str, seq: int) -> Iterator[int]:
        if self.rows[stream][seq - 1] is None:
            return
        if self.bites("skip"):
            self.kept_in.add(person)
            return
        yield 1
        if self.bites("repeat"):
            yield 2

    def arrive(self, socket: Socket, stream: str, seq: int) -> None:
        row = self.rows[stream][seq - 1]
        if not socket.alive or row is None:
            return
        sight = self.seen_by(socket.device.person, stream, seq, row)
        if self.bites("divergent", possible=bool(sight["body"])):
            sight["body"] = digest("something else")
        self.history.record(Recv(socket=socket.number, **sight))  # type: ignore[arg-type]
        device = socket.device
        device.applied[stream] = max(seq, device.applied.get(stream, 0))
        if sight["type"] == "message.posted" and row.nr and (stream, row.nr) not in device.drawn:
            device.drawn.add((stream, row.nr))
            for _ in range(1 + self.bites("drawn twice")):
                self.history.record(Show(device=device.name, stream=stream, nr=row.nr))

    def seen_by(self, person: int, stream: str, seq: int, row: Row) -> dict[str, object]:
        sight: dict[str, object] = {"stream": stream, "seq": seq, "type": row.type}
        if row.type == "message.recalled" and (row.nr or 0) <= self.horizon.get((person, stream), 0):
            return sight | {"type": "hidden", "body": None}
        body = BLANK if (stream, row.nr) in self.blanked and row.body else row.body
        return sight | {"nr": row.nr, "author": row.author, "client_id": row.client_id, "body": body}

    def read_finally(self) -> None:
        for stream, rows in self.rows.items():
            for seq, row in enumerate(rows, 1):
                if row:
                    self.history.record(Final(**self.seen_by(0, stream, seq, row)))  # type: ignore[arg-type]
            self.history.record(Settled(stream=stream, head=len(rows)))
