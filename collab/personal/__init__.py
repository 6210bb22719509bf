"""个人: what one person keeps for himself on the server, the same on all his devices: how he wants to be called, and
the words he has begun to write."""
