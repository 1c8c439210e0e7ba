"""Extracts and topics -> what the brief prints: choose, compare, changes, source notes, verify."""
