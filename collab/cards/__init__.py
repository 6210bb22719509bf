"""Cards (卡片): what somebody can act on where he reads it. A card is a versioned state, drawn from its subject, never
a log and never its bot's: every module registers how its kind is drawn, who stands how to it, and what a press does
(`kinds`), and everything else (rows, telling, watching, pressing, staleness, retries) happens here, once.

A face is the same for everybody who may see it: it says what each role may do now. Which roles are mine, and the part
that is mine, is asked for separately (`card.watch`) and told on my own stream. Bodies are Adaptive Cards (`body`).
"""
