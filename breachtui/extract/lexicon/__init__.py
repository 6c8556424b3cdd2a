"""The words that the finders look for; each list says where it comes from."""
