"""The work-item kernel (事项内核): *source → item → assignments (1 主办, n 协办) → feedback → review → done*, once.

A module is data: a `Kind` with its states, transition table, forms and words (`kinds`). The machine that reads it is
pure (`machine`); what a kind must hold to be sound is checked before it is registered (`laws`). Everything that happens
is one act (`services.act`) in one transaction: lock the item → seen this `client_id`? → who asks → version → machine →
write → trail → event.

One lock per item, not one per part: an act on a part may move the whole item, and its trail is linked as it is
written, so both need the item anyway. Parts keep versions of their own, so that 200 people who answer 200 parts never
stand in each other's way.

Who may is asked of current appointments at every act (`standing`), never stored: a handover moves what waits at once.
"""
