-- A later record of the same replaces the earlier one. What stands here follows from the acts; which record replaces which
-- follows from the days, and is read, not stored twice.
create table tenure (
    county    text not null,
    place     text not null,
    procedure text not null,
    same      text not null,
    since     date not null,
    matter    uuid not null,
    primary key (county, matter)
);
comment on column tenure.same is 'the values by which two records of a procedure at a place are of the same';
comment on column tenure.since is 'the first day on which the record is in force';
create index tenure_same on tenure (county, procedure, place, same, since, matter);
grant update, delete on tenure to mingfa_app;

-- One row for all records of the same: whoever enters one holds it, so that two entered at once see each other.
create table tenure_turn (
    county    text not null,
    place     text not null,
    procedure text not null,
    same      text not null,
    primary key (county, place, procedure, same)
);
grant update on tenure_turn to mingfa_app;

alter table tenure enable row level security;
create policy scope on tenure using (starts_with(place, (select scope_prefix())));
alter table tenure_turn enable row level security;
create policy scope on tenure_turn using (starts_with(place, (select scope_prefix())));
