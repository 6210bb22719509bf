"""Roll calls (接龙、收到): a question to everybody in a conversation that is answered with one press, or one line.

The smallest kind of card there is, and the one to read first: rows, what stands in them, how it is drawn, what a press
does. Nothing else in the house knows of it.
"""
