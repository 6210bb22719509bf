"""协作助手: it asks many for something and gathers the answers. What it asks with is made in the conversations."""
