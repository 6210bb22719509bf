"""Who stands how to whom: charge (分管), secretaries (秘书), deputies (AB角)."""

from datetime import date
from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, command
from collab.directory.records import Entered
from collab.directory.services import relations

Scope = Annotated[str, msgspec.Meta(max_length=60)]
Kinds = Annotated[list[Annotated[str, msgspec.Meta(max_length=40)]], msgspec.Meta(max_length=8)]


class AddPortfolio(Command, frozen=True, tag="portfolio.add"):
    """分管: this leader's position has charge of this unit."""

    leader: Id
    unit: Id


class RemovePortfolio(Command, frozen=True, tag="portfolio.remove"):
    """It has charge of it no longer."""

    portfolio: Id


class AddSecretaryship(Command, frozen=True, tag="secretaryship.add"):
    """秘书: this position works for that leader's. Dates left out: from today, without an end."""

    secretary: Id
    leader: Id
    sees_private: bool = False
    begins_on: date | None = None
    ends_on: date | None = None


class RemoveSecretaryship(Command, frozen=True, tag="secretaryship.remove"):
    """It works for him no longer."""

    secretaryship: Id


class AddDeputyship(Command, frozen=True, tag="deputyship.add"):
    """AB角: `deputy` acts for `position` in this period, within `scope` ("": all of it), in work of these `kinds`
    (none: in all), as `item.kinds` names them. It may begin later."""

    position: Id
    deputy: Id
    scope: Scope = ""
    begins_on: date | None = None
    ends_on: date | None = None
    kinds: Kinds = msgspec.field(default_factory=list)


class EndDeputyship(Command, frozen=True, tag="deputyship.end"):
    """It ends now."""

    deputyship: Id


@command("POST", "administration/portfolios")
def add_portfolio(actor: Actor, c: AddPortfolio) -> Entered:
    return Entered(relations.add_portfolio(leader=c.leader, unit=c.unit, by=actor.person))


@command("DELETE", "administration/portfolios/{portfolio}")
def remove_portfolio(actor: Actor, c: RemovePortfolio) -> Entered:
    return Entered(relations.remove_portfolio(c.portfolio, by=actor.person))


@command("POST", "administration/secretaryships")
def add_secretaryship(actor: Actor, c: AddSecretaryship) -> Entered:
    form = relations.SecretaryForm(c.secretary, c.leader, c.sees_private, c.begins_on, c.ends_on)
    return Entered(relations.add_secretaryship(form, by=actor.person))


@command("DELETE", "administration/secretaryships/{secretaryship}")
def remove_secretaryship(actor: Actor, c: RemoveSecretaryship) -> Entered:
    return Entered(relations.remove_secretaryship(c.secretaryship, by=actor.person))


@command("POST", "administration/deputyships")
def add_deputyship(actor: Actor, c: AddDeputyship) -> Entered:
    form = relations.DeputyForm(c.position, c.deputy, c.scope, c.begins_on, c.ends_on, tuple(c.kinds))
    return Entered(relations.add_deputyship(form, by=actor.person))


@command("POST", "administration/deputyships/{deputyship}/end")
def end_deputyship(actor: Actor, c: EndDeputyship) -> Entered:
    return Entered(relations.end_deputyship(c.deputyship, by=actor.person))
