"""文件: what is sent beside words. Received in pieces, looked at in a child of its own, shown only to who may.

The bytes lie under `files/` of the data folder, each under a random name; what they are is told by their content.
Who may read one is decided by what carries it (a message): whoever shows a file asks there first, at every request.
"""
