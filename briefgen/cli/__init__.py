"""The command line: parse, call one job, echo what it reports, turn errors into exit codes.

No logic stands here. Jobs are imported inside the commands, so that ``--help`` is quick.
"""
