"""事项卡片: every kind of work has a card, drawn from its table by one hand. What is legal on it is what the machine
says, asked by the same functions, so a card offers nothing that is refused.

`facts` reads an item, `drawing` and `asking` make the face of it, `standing` says how one viewer stands to it,
`pressing` carries a press to the kernel.
"""
