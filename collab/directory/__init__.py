"""The city's directory (通讯录): units 单位, positions 岗位, persons, who holds what, and who stands how to whom.

A person (人员) is a human being with an account; obligations hang on positions, not on persons. Nothing is deleted:
units and positions are closed, appointments end. Every act of keeping runs in `services.keeping`, one after the other;
`policy` says who may, by the subtree of units somebody administers, and `visibility` who sees whom. What ends or begins
with an appointment is told on the stream "directory", for whoever follows it on the server.
"""
