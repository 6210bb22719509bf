"""The socket edge: frames in, frames out. It knows collab, never bots.

The layer between processes carries hints only ("stream s has reached seq n"); what happened is read from the log. So
every fault of the layer, and a crash between COMMIT and hint, is a delay and never a loss.
"""
