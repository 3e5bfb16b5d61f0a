-- Matters and what follows from them. A county is the unit of distribution: every row begins with it, no key is without it.

create table matter (
    county       text        not null,
    place        text        not null,
    id           uuid        not null,
    procedure    text        not null,
    version      date        not null,
    number       text        not null,
    title        text        not null,
    began        date        not null,
    carried_over boolean     not null,
    acts         int         not null,
    head         text        not null,
    fields       jsonb       not null,
    closing      text,
    closed_on    date,
    revisit      date,
    changed      timestamptz not null,
    words        tsvector    not null,
    primary key (county, id)
);
comment on column matter.version is 'the day its version of the procedure came into force';
comment on column matter.acts is 'how many acts it has; whoever acts next must have seen them all';
comment on column matter.head is 'the last link of its chain';
comment on column matter.revisit is 'the next day on which time alone may change where it stands';
create unique index matter_number on matter (county, left(place, 9), number);
create index matter_ledger on matter (county, procedure, began desc, id);
-- Most acts change no column an index reads, so that a matter's row is renewed in place (heap-only) and the words index is
-- left alone; the few open matters are looked through for those whose day has come.
create index matter_open on matter (county, id) where closing is null;
alter table matter set (fillfactor = 80);
create index matter_words on matter using gin (words);

create table act (
    county       text        not null,
    place        text        not null,
    matter       uuid        not null,
    seq          int         not null,
    kind         text        not null,
    corrects     int,
    reason       text,
    step         text        not null,
    outcome      text,
    fields       jsonb       not null,
    evidence     jsonb       not null,
    persons      text[]      not null,
    post         text        not null,
    happened     date        not null,
    recorded     timestamptz not null,
    carried_over boolean     not null,
    findings     jsonb       not null,
    algorithm    text        not null,
    link         text        not null,
    primary key (county, matter, seq),
    foreign key (county, matter) references matter (county, id)
);
create index act_recorded on act (county, recorded);

create table open_step (
    county    text not null,
    place     text not null,
    matter    uuid not null,
    step      text not null,
    procedure text not null,
    roles     text[] not null,
    only_for  text[],
    optional  boolean not null,
    earliest  date,
    due       date,
    primary key (county, matter, step),
    foreign key (county, matter) references matter (county, id)
);
comment on column open_step.only_for is 'the people who alone may do it, or null for all who hold a role';
create index open_step_due on open_step (county, due);
create index open_step_roles on open_step using gin (roles);

create table fact (
    county  text    not null,
    place   text    not null,
    matter  uuid    not null,
    measure text    not null,
    day     date    not null,
    value   numeric not null,
    primary key (county, matter, measure, place, day),
    foreign key (county, matter) references matter (county, id)
);
create index fact_measure on fact (county, measure, day);

create table tally (
    county  text    not null,
    place   text    not null,
    measure text    not null,
    month   date    not null,
    value   numeric not null,
    primary key (county, measure, month, place)
);

create table series (
    county   text not null,
    place    text not null,
    name     text not null,
    year     int  not null,
    last     int  not null,
    primary key (county, place, name, year)
);

create table notice (
    county  text        not null,
    place   text        not null,
    id      uuid        not null,
    matter  uuid        not null,
    roles   text[]      not null,
    persons text[],
    text    text        not null,
    created timestamptz not null,
    primary key (county, id)
);
create index notice_created on notice (county, created desc);

create table refusal (
    county    text        not null,
    place     text        not null,
    id        uuid        not null,
    procedure text        not null,
    matter    uuid,
    step      text        not null,
    person    text        not null,
    post      text        not null,
    happened  date        not null,
    asked     timestamptz not null,
    breaches  jsonb       not null,
    primary key (county, id)
);
create index refusal_asked on refusal (county, asked desc);

create table seal (
    county    text not null,
    place     text not null,
    day       date not null,
    previous  text not null,
    matters   int  not null,
    algorithm text not null,
    digest    text not null,
    primary key (county, place, day)
);

create table seal_head (
    county text not null,
    place  text not null,
    day    date not null,
    matter uuid not null,
    seq    int  not null,
    link   text not null,
    primary key (county, place, day, matter),
    foreign key (county, place, day) references seal (county, place, day)
);

-- What may change; acts, seals and refusals never do.
grant update on matter, open_step, fact, tally, series to mingfa_app;
grant delete on open_step to mingfa_app;

do $$
declare
    protected text;
begin
    foreach protected in array array['matter', 'act', 'open_step', 'fact', 'tally', 'notice', 'refusal', 'seal', 'seal_head'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('create policy scope on %I using (starts_with(place, (select scope_prefix())))', protected);
    end loop;
end $$;

-- Numbers run through a township, and its villages take theirs from the same row.
alter table series enable row level security;
create policy scope on series
    using (starts_with(place, (select scope_prefix())) or starts_with((select scope_prefix()), place));

-- Under row-level security an index serves only functions that are declared leak-proof; text search and array overlap reveal
-- nothing but whether a word stands in a row. Where the owner may not declare this, searching still works, only slower.
do $$
begin
    alter function ts_match_vq(tsvector, tsquery) leakproof;
    alter function arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then
    raise notice 'text search stays without index under row-level security';
end $$;
