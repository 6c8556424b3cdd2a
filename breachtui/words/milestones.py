"""What a breach goes through, from its beginning to the news of it."""

TIMELINE = ("occurred", "discovered", "reported", "notified", "published")
"""The date fields in the order in which a breach goes through them."""
