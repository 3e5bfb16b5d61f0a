-- Whose turn a round is, where several programs share the database. One that was killed in the midst loses its turn by time.
create table turn (
    county text        not null check (county = '000000'),
    name   text        not null,
    holder uuid        not null,
    until  timestamptz not null,
    primary key (county, name)
);
grant update (holder, until) on turn to mingfa_app;
alter table turn enable row level security;
create policy program_only on turn using ((select scope_prefix()) = '');
