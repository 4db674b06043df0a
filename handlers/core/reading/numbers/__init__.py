"""Numbers, amounts and what only looks like one; and the items a message is made of."""
