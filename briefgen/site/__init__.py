"""From briefs to the pages of a site that any web server shows: no server of its own, no database.

Everything here is a function of the briefs and the templates. Which files stand already, and how
new ones take their place, is the business of ``jobs.site``.
"""
