-- Which notices somebody has read: one by one where their matter was opened, and up to an instant where all were.
create table notice_read (
    county text        not null,
    place  text        not null,
    person uuid        not null,
    role   text        not null,
    notice uuid        not null,
    at     timestamptz not null,
    primary key (county, place, person, role, notice)
);
comment on column notice_read.place is 'place and role are those of the post in which it was read: another is told other things';

create table notices_read (
    county text        not null,
    place  text        not null,
    person uuid        not null,
    role   text        not null,
    until  timestamptz not null,
    primary key (county, place, person, role)
);
comment on column notices_read.until is 'of what was told up to here all is read';
grant update on notices_read to mingfa_app;

do $$
declare
    protected text;
begin
    foreach protected in array array['notice_read', 'notices_read'] loop
        execute format('alter table %I enable row level security', protected);
        execute format('create policy scope on %I using (starts_with(place, (select scope_prefix())))', protected);
    end loop;
end $$;

-- Each page counts what somebody at a place has not read of late, and the page of a matter what tells of it.
create index notice_place on notice (county, place, created);
create index notice_matter on notice (county, matter);
