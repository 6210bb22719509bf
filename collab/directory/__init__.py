"""The city's directory (通讯录): units 单位, positions 岗位, persons and who holds what. Thin for now.

A person (人员) is a human being with an account; obligations will hang on positions, not on persons.
"""
