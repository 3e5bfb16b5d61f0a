-- Files held for somebody for a while: a workbook that is being taken in, a result to be fetched. Gone when their time is over.
create table held_file (
    county text        not null,
    place  text        not null,
    id     uuid        not null,
    person text        not null,
    part   int         not null check (part >= 0),
    bytes  bytea       not null check (octet_length(bytes) <= 1048576),
    until  timestamptz not null,
    primary key (county, id, part)
);
alter table held_file alter column bytes set storage external;
create index held_file_until on held_file (county, until);
grant update (until), delete on held_file to mingfa_app;
alter table held_file enable row level security;
create policy scope on held_file using (starts_with(place, (select scope_prefix())));

-- Imports that run while the person does something else, on whichever program has taken them up. One whose program was killed
-- stops beating and is taken up by another.
create table import_job (
    county   text        not null,
    place    text        not null,
    id       uuid        not null,
    person   text        not null,
    post     text        not null,
    workbook text        not null,
    source   uuid        not null,
    begun    timestamptz not null,
    tries    int         not null default 0,
    holder   uuid,
    beat     timestamptz,
    rows     bigint      not null default 0,
    first    jsonb       not null default '[]',
    result   jsonb,
    trouble  text,
    copy     uuid,
    ended    timestamptz,
    primary key (county, id)
);
comment on column import_job.first is 'the first rows answered, as they are shown';
create index import_job_open on import_job (county, begun) where ended is null;
grant update (tries, holder, beat, rows, first, result, trouble, copy, ended), delete on import_job to mingfa_app;
alter table import_job enable row level security;
create policy scope on import_job using (starts_with(place, (select scope_prefix())));
