"""The OpenAPI document, read off the structs of the commands and of the refusals."""

from typing import Any

import msgspec
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ComponentIdentity, ComponentRegistry, ResolvedComponent

from collab.api.operations import Operation
from collab.api.problems import ALL, Problem

Json = dict[str, Any]
_REF = "#/components/schemas/{name}"
_ALWAYS = (400, 401, 403, 404, 405, 409, 415, 429, 503)
_WITH_A_BODY = (*_ALWAYS, 413)
_SECURITY: dict[str, Json] = {
    "token": {"type": "http", "scheme": "bearer", "description": "a program"},
    "session": {"type": "apiKey", "in": "cookie", "name": "collab_session", "description": "a browser"},
}


class OperationSchema(AutoSchema):
    """What drf-spectacular asks of a view: the description of one method at one path."""

    view: Any  # always one of ours, which tells its operations

    def get_operation(self, *asked: Any) -> Json | None:
        _path, _regex, _prefix, method, registry = asked
        operation: Operation = self.view.operations[method.upper()]
        kinds = [operation.form, Problem, *([operation.result] if operation.result else [])]
        references, schemas = msgspec.json.schema_components(kinds, ref_template=_REF)
        form = schemas.pop(_name_of(references[0]))
        for name, schema in schemas.items():
            _register(registry, "schemas", name, schema)
        for status in _WITH_A_BODY:
            _register(registry, "responses", f"Refused{status}", _refused(status))
        for name, schema in _SECURITY.items():
            _register(registry, "securitySchemes", name, schema)
        return _described(operation, form, references[2] if operation.result else None)


def _described(operation: Operation, form: Json, result: Json | None) -> Json:
    words, _, more = operation.summary.partition("\n")
    described: Json = {
        "operationId": operation.name,
        "tags": [operation.name.partition(".")[0]],
        "summary": words,
        "description": " ".join(more.split()),
        "parameters": _parameters(operation, form),
        "responses": _responses(operation, result),
    }
    if operation.in_body:
        body = {"application/json": {"schema": _body(operation, form)}}
        described["requestBody"] = {"content": body, "required": bool(_body(operation, form)["required"])}
    if operation.access == "signed in":
        described["security"] = [{name: []} for name in _SECURITY]
    return described


def _parameters(operation: Operation, form: Json) -> list[Json]:
    """Of path and query, in the order of the fields."""
    written = operation.in_path | operation.in_query
    return [
        {
            "name": name,
            "in": "path" if name in operation.in_path else "query",
            "required": name in form["required"],
            "schema": _present(schema),
        }
        for name, schema in form.get("properties", {}).items()
        if name in written
    ]


def _body(operation: Operation, form: Json) -> Json:
    fields = {name: schema for name, schema in form["properties"].items() if name in operation.in_body}
    required = [name for name in form["required"] if name in fields]
    return {"type": "object", "properties": fields, "required": required, "additionalProperties": False}


def _present(schema: Json) -> Json:
    """Of "this or null" only this: what stands in a path or a query is not null."""
    choices = [choice for choice in schema.get("anyOf", [schema]) if choice != {"type": "null"}]
    return choices[0] if len(choices) == 1 else schema


def _responses(operation: Operation, result: Json | None) -> Json:
    answered: Json = {"204": {"description": "Done."}}
    if result:
        answered = {"200": {"description": "Done.", "content": {"application/json": {"schema": result}}}}
    statuses = _WITH_A_BODY if operation.in_body else _ALWAYS
    return answered | {str(status): {"$ref": f"#/components/responses/Refused{status}"} for status in sorted(statuses)}


def _refused(status: int) -> Json:
    codes = [refused.code for refused in ALL if refused.status == status]
    schema = {"$ref": _REF.format(name=Problem.__name__)}
    return {"description": " or ".join(codes), "content": {"application/problem+json": {"schema": schema}}}


def _register(registry: ComponentRegistry, kind: str, name: str, schema: Json) -> None:
    identity = ComponentIdentity(f"{kind}/{name}")
    component = ResolvedComponent(name=name, type=kind, schema=schema, object=identity)
    registry.register_on_missing(component)


def _name_of(reference: Json) -> str:
    return str(reference["$ref"].rpartition("/")[2])
