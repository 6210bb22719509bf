"""A chat as the tutorials of Channels and Django teach it: generic consumers, groups, the ORM. Nothing of ours.

Where a tutorial would be slow by carelessness it is spared here: the layer's capacity is raised so that it loses
nothing, connections to the database are kept, and nobody has to sign in.
"""
