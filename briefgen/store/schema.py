"""The tables of the store, and how an older store becomes one of today.

``MIGRATIONS`` is the whole history: step ``n`` leads from ``user_version`` ``n`` to ``n + 1``. A
step that has been released is never changed; a new one is added at the end.
"""

from briefgen.store import seals

APPLICATION_ID = 0x62726965
"""Written into every store, so that no other program's database is taken for one: "brie"."""

MIGRATIONS = (
    f"""
    -- The articles of the desk; their bytes lie beside the store.
    create table article (
        sha256 text primary key,
        name text not null,
        kind text not null,
        size integer not null,
        sum text not null
    ) strict;
    -- What a version of the finding found in an article, of the desk or not; the same bytes are
    -- read in another way when their name says that they are of another kind.
    create table extract (
        sha256 text not null,
        kind text not null,
        version text not null,
        state text not null check (state in ('read', 'set aside')),
        class text not null default '',
        detail text not null default '',
        advice text not null default '',
        title text not null default '',
        outlet text not null default '',
        first text not null default '',
        last text not null default '',
        moment text not null default '',
        data blob not null,
        sum text not null,
        primary key (sha256, kind, version)
    ) strict;
    -- Files as they lay when they were last read.
    create table file (
        path text primary key,
        size integer not null,
        changed integer not null,
        sha256 text not null,
        sum text not null
    ) strict;
    -- Runs by all that decides what they write: a run that would write the same need not.
    create table run (
        request text primary key,
        label text not null,
        data blob not null,
        sum text not null
    ) strict;
    -- Work of the last brief of each series, by the sum of all that decides it.
    create table work (
        series text not null,
        key text not null,
        data blob not null,
        sum text not null,
        primary key (series, key)
    ) strict;
    create virtual table words using fts5 (
        sha256 unindexed, title, text, tokenize = "unicode61 remove_diacritics 2"
    );
    -- Sums by which rot is found; the sum of a row is of all its other columns.
    {seals.schema()}
    """,
    f"""
    -- One message to one reader: what became of it. An address is the same in capitals.
    create table sending (
        brief text not null,
        reader text not null collate nocase,
        message text not null,
        pdf text not null,
        state text not null check (
            state in ('pending', 'claimed', 'data', 'sent', 'retry', 'failed', 'doubt')
        ),
        code integer not null default 0,
        said text not null default '',
        tries integer not null default 0,
        began text not null default '',
        at text not null default '',
        sum text not null,
        primary key (brief, reader)
    ) strict;
    -- Briefs that a person lets go out, each in the edition that the person saw.
    create table approval (
        brief text primary key,
        edition text not null,
        at text not null,
        sum text not null
    ) strict;
    {seals.of_tables(2)}
    """,
    f"""
    -- Readers as a person has accepted them; an address is the same in capitals.
    create table accepted (
        address text primary key collate nocase,
        name text not null,
        team text not null,
        gone text not null,
        sum text not null
    ) strict;
    -- What readers' tokens are made with.
    create table key (
        name text primary key,
        value text not null,
        sum text not null
    ) strict;
    -- Mail asking to leave that was acted upon, by the sha256 of its bytes.
    create table asked (
        message text primary key,
        sum text not null
    ) strict;
    {seals.of_tables(3)}
    """,
)
"""SQL of each step."""
