"""The mail: one message to one reader, the readers' list, and the ways a message leaves.

Messages are the same bytes every time: no clock, no counter, no network. Only a carrier opens a
connection.
"""
