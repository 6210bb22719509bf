"""vCard (电子名片) 2.1, 3.0 and 4.0 in, 3.0 out.

A reader of our own: the ready ones read text in one charset, but old phones name a charset per line (GBK, in
quoted-printable that is folded in the middle of a character), and one faulty card must not cost the other four hundred.
"""
