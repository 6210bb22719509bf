"""What a card says: a subset of Adaptive Cards 1.5, and a few elements of our own named `Collab.…` (docs/cards.md).

The structs are the form on the wire and the way to build one: `TextBlock(text="…", is_subtle=True)`.
"""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

Short = Annotated[str, msgspec.Meta(max_length=200)]
Words = Annotated[str, msgspec.Meta(max_length=4_000)]
InputId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z][A-Za-z0-9_]{0,39}$")]
Verb = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Address = Annotated[str, msgspec.Meta(max_length=2_000, pattern=r"^(https://[^\s\\@]+|/([^/\s\\][^\s\\]*)?)$")]
"""Another site by https, or a place of this one. No other scheme is an address here."""
OwnAddress = Annotated[str, msgspec.Meta(max_length=2_000, pattern=r"^/([^/\s\\][^\s\\]*)?$")]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Minute = Annotated[str, msgspec.Meta(pattern=r"^\d{2}:\d{2}$")]

Spacing = Literal["none", "small", "default", "medium", "large", "extraLarge", "padding"]
Colour = Literal["default", "dark", "light", "accent", "good", "warning", "attention"]
Size = Literal["small", "default", "medium", "large", "extraLarge"]
Weight = Literal["lighter", "default", "bolder"]
Side = Literal["left", "center", "right"]
Ground = Literal["default", "emphasis", "accent", "good", "warning", "attention"]
Holder = Literal["persons", "positions", "units"]
LightName = Literal["green", "yellow", "red", "grey"]


class _Part(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", rename="camel", omit_defaults=True):
    """Anything that stands in a card."""


class _Element(_Part, frozen=True, kw_only=True):
    """Anything that is drawn one below the other."""

    spacing: Spacing = "default"
    separator: bool = False


class TextBlock(_Element, frozen=True, kw_only=True, tag="TextBlock"):
    """Words. They are words only: no markup is read in them."""

    text: Words
    size: Size = "default"
    weight: Weight = "default"
    color: Colour = "default"
    is_subtle: bool = False
    wrap: bool = True
    max_lines: Annotated[int, msgspec.Meta(ge=0, le=100)] = 0
    horizontal_alignment: Side = "left"
    style: Literal["default", "heading"] = "default"


class TextRun(_Part, frozen=True, kw_only=True, tag="TextRun"):
    """Some words of a RichTextBlock."""

    text: Words
    size: Size = "default"
    weight: Weight = "default"
    color: Colour = "default"
    is_subtle: bool = False
    italic: bool = False
    strikethrough: bool = False
    highlight: bool = False


class RichTextBlock(_Element, frozen=True, kw_only=True, tag="RichTextBlock"):
    """Words of several looks in one paragraph."""

    inlines: Annotated[list[TextRun], msgspec.Meta(max_length=100)]
    horizontal_alignment: Side = "left"


class Fact(msgspec.Struct, frozen=True):
    """A name and its value."""

    title: Short
    value: Words


class FactSet(_Element, frozen=True, kw_only=True, tag="FactSet"):
    """Names and values in two columns, as on a form."""

    facts: Annotated[list[Fact], msgspec.Meta(max_length=50)]


class Image(_Element, frozen=True, kw_only=True, tag="Image"):
    """A picture of this site."""

    url: OwnAddress
    alt_text: Short = ""
    size: Literal["auto", "stretch", "small", "medium", "large"] = "auto"
    horizontal_alignment: Side = "left"


class Container(_Element, frozen=True, kw_only=True, tag="Container"):
    """Elements that belong together, on a ground of their own."""

    items: list["Element"]
    style: Ground = "default"


class Column(_Part, frozen=True, kw_only=True, tag="Column"):
    """One of a ColumnSet. A number is its share of the width."""

    items: list["Element"]
    width: Literal["auto", "stretch"] | Annotated[int, msgspec.Meta(ge=1, le=100)] = "stretch"
    style: Ground = "default"
    vertical_content_alignment: Literal["top", "center", "bottom"] = "top"


class ColumnSet(_Element, frozen=True, kw_only=True, tag="ColumnSet"):
    """Elements side by side; one below the other where there is no room."""

    columns: Annotated[list[Column], msgspec.Meta(min_length=1, max_length=6)]


class TableColumn(msgspec.Struct, frozen=True, omit_defaults=True):
    """Its share of the width."""

    width: Annotated[int, msgspec.Meta(ge=1, le=100)] = 1


class TableCell(_Part, frozen=True, kw_only=True, tag="TableCell"):
    """One cell."""

    items: list["Element"]


class TableRow(_Part, frozen=True, kw_only=True, tag="TableRow"):
    """One row."""

    cells: Annotated[list[TableCell], msgspec.Meta(max_length=12)]


class Table(_Element, frozen=True, kw_only=True, tag="Table"):
    """Rows and columns; the first row is the head unless told otherwise."""

    columns: Annotated[list[TableColumn], msgspec.Meta(min_length=1, max_length=12)]
    rows: Annotated[list[TableRow], msgspec.Meta(max_length=100)]
    first_row_as_headers: bool = True


class ActionSet(_Element, frozen=True, kw_only=True, tag="ActionSet"):
    """Actions in the midst of the body."""

    actions: list["Action"]


class LightMark(_Element, frozen=True, kw_only=True, tag="Collab.Light"):
    """灯: colour, shape and word together. Without words it says what the light says."""

    light: LightName
    words: Short = ""


class Deadline(_Element, frozen=True, kw_only=True, tag="Collab.Deadline"):
    """时限: in words, and as a bar that fills from `begins` to `due`. Paused or stopped, it stands still at `at`."""

    begins: datetime
    due: datetime
    light: LightName
    state: Literal["running", "paused", "stopped"] = "running"
    at: datetime | None = None


class Progress(_Element, frozen=True, kw_only=True, tag="Collab.Progress"):
    """进度: so many of so many."""

    label: Short
    value: Annotated[int, msgspec.Meta(ge=0)]
    of: Annotated[int, msgspec.Meta(ge=0)]


class UnitRow(_Element, frozen=True, kw_only=True, tag="Collab.UnitRow"):
    """谁欠什么: a unit or a person, in which role, how it stands, what was last heard, and (`url`) where more is."""

    name: Short
    role: Short = ""
    light: LightName | None = None
    words: Short = ""
    note: Words = ""
    url: OwnAddress = ""


class Stamp(_Element, frozen=True, kw_only=True, tag="Collab.Stamp"):
    """戳记: 已办结, 已退回. What a stamp on paper would say."""

    words: Short
    tone: Literal["good", "attention", "quiet"] = "quiet"


class VoiceNote(_Element, frozen=True, kw_only=True, tag="Collab.Voice"):
    """语音: a spoken message, played where it stands by who may read the file. How long it is, and how loud from
    beginning to end (0 to 100)."""

    file: UUID
    seconds: Annotated[float, msgspec.Meta(gt=0, le=61)]
    peaks: Annotated[list[Annotated[int, msgspec.Meta(ge=0, le=100)]], msgspec.Meta(min_length=1, max_length=64)]


class Unknown(_Element, frozen=True, kw_only=True, tag="Collab.Unknown"):
    """An element that nobody here can draw: what it was called, and what its author gave to show instead."""

    was: Short
    fallback: "Element | None" = None


class _Input(_Element, frozen=True, kw_only=True):
    """Something to fill in. Its `id` is the name of the value in `card.act`."""

    id: InputId
    label: Short = ""
    is_required: bool = False
    error_message: Short = ""


class InputText(_Input, frozen=True, kw_only=True, tag="Input.Text"):
    """Words."""

    value: Words = ""
    placeholder: Short = ""
    is_multiline: bool = False
    max_length: Annotated[int, msgspec.Meta(ge=1, le=4_000)] = 4_000
    style: Literal["text", "tel", "url", "email"] = "text"


class InputNumber(_Input, frozen=True, kw_only=True, tag="Input.Number"):
    """A number."""

    value: float | None = None
    min: float | None = None
    max: float | None = None
    placeholder: Short = ""


class InputDate(_Input, frozen=True, kw_only=True, tag="Input.Date"):
    """A day (2026-11-23)."""

    value: Day | Literal[""] = ""
    min: Day | Literal[""] = ""
    max: Day | Literal[""] = ""


class InputTime(_Input, frozen=True, kw_only=True, tag="Input.Time"):
    """A time of day (17:00)."""

    value: Minute | Literal[""] = ""
    min: Minute | Literal[""] = ""
    max: Minute | Literal[""] = ""


class Option(msgspec.Struct, frozen=True):
    """One of the choices of an Input.ChoiceSet."""

    title: Short
    value: Short


class InputChoices(_Input, frozen=True, kw_only=True, tag="Input.ChoiceSet"):
    """One of these, or with `isMultiSelect` some. `value`: the one, or several with commas between."""

    choices: Annotated[list[Option], msgspec.Meta(min_length=1, max_length=100)]
    is_multi_select: bool = False
    style: Literal["compact", "expanded"] = "compact"
    value: Words = ""


class InputToggle(_Input, frozen=True, kw_only=True, tag="Input.Toggle"):
    """Yes or no."""

    title: Short
    value: Literal["true", "false"] = "false"


class InputPeople(_Input, frozen=True, kw_only=True, tag="Collab.Input.People"):
    """Persons, positions or units out of the directory."""

    of: Annotated[list[Holder], msgspec.Meta(min_length=1, max_length=3)]
    max: Annotated[int, msgspec.Meta(ge=1, le=500)] = 1


class InputFiles(_Input, frozen=True, kw_only=True, tag="Collab.Input.File"):
    """Files that were sent ahead."""

    max: Annotated[int, msgspec.Meta(ge=1, le=20)] = 1


class _Action(_Part, frozen=True, kw_only=True):
    """Something to press."""

    title: Short
    style: Literal["default", "positive", "destructive"] = "default"
    mode: Literal["primary", "secondary"] = "primary"


class Execute(_Action, frozen=True, kw_only=True, tag="Action.Execute"):
    """An act: `card.act` with this verb, and with the inputs around it unless `associatedInputs` is none. `confirm`:
    what is asked first."""

    verb: Verb
    associated_inputs: Literal["auto", "none"] = "auto"
    confirm: Short = ""


class OpenUrl(_Action, frozen=True, kw_only=True, tag="Action.OpenUrl"):
    """Go there."""

    url: Address


class Form(_Part, frozen=True, kw_only=True, tag="AdaptiveCard"):
    """A body with its actions: a whole card, or the part of one that opens."""

    body: list["Element"] = []
    actions: list["Action"] = []


class ShowCard(_Action, frozen=True, kw_only=True, tag="Action.ShowCard"):
    """Opens a form below. `isOpen`: it is open from the start."""

    card: Form
    is_open: bool = False


class UnknownAction(_Action, frozen=True, kw_only=True, tag="Collab.UnknownAction"):
    """An action that nobody here can carry out: shown, and not to be pressed."""

    was: Short


Input = (
    InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles
)  # fmt: skip
Element = (
    TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet
    | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | Input
)  # fmt: skip
Action = Execute | OpenUrl | ShowCard | UnknownAction
