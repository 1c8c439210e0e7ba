"""Jobs: what each command does; the one place where files and the pure code meet.

A job takes paths, settings and the day, and returns a report or raises a ``BriefgenError``. It
prints nothing and never looks at the clock.
"""
