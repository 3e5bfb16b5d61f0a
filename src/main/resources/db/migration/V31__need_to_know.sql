-- Need to know within a place: of a procedure whose file names the roles that may look, others see only the matters they act in.
-- Whoever opens a transaction for somebody who reads says so here; the program's own work reads everything of its scope.
create function withheld_procedures() returns text[]
    language sql stable parallel safe
    return coalesce(string_to_array(current_setting('mingfa.withheld', true), ','), '{}');
comment on function withheld_procedures() is 'the procedures whose matters the reader''s role may not look into; none for the program itself';

create function reader_person() returns text
    language sql stable parallel safe
    return coalesce(current_setting('mingfa.person', true), '');

create function reader_role() returns text
    language sql stable parallel safe
    return coalesce(current_setting('mingfa.role', true), '');

-- The one place where it is decided: who acted in a matter, and whose turn it is in it, know of it. Nothing but rows of withheld
-- procedures costs more than a comparison. What act and open_step hold is reached through the matter, and so asks nothing again.
drop policy scope on matter;
create policy known on matter for select using (
    starts_with(place, (select scope_prefix()))
    and (procedure <> all ((select withheld_procedures())::text[])
        or exists (select from act a
            where a.county = matter.county and a.matter = matter.id and (select reader_person()) = any (a.persons))
        or exists (select from open_step o
            where o.county = matter.county and o.matter = matter.id and (select reader_role()) = any (o.roles)
            and (o.only_for is null or (select reader_person()) = any (o.only_for)))));
create policy added on matter for insert with check (starts_with(place, (select scope_prefix())));
create policy changed on matter for update using (starts_with(place, (select scope_prefix())));

-- What tells of a matter by itself is seen by who sees the matter; what was refused, also by who asked for it.
drop policy scope on refusal;
create policy known on refusal for select using (
    starts_with(place, (select scope_prefix()))
    and (procedure <> all ((select withheld_procedures())::text[])
        or person = (select reader_person())
        or exists (select from matter m where m.county = refusal.county and m.id = refusal.matter)));
create policy added on refusal for insert with check (starts_with(place, (select scope_prefix())));

drop policy scope on notice;
create policy known on notice for select using (
    starts_with(place, (select scope_prefix()))
    and (matter is null
        or cardinality((select withheld_procedures())::text[]) = 0
        or exists (select from matter m where m.county = notice.county and m.id = notice.matter)));
create policy added on notice for insert with check (starts_with(place, (select scope_prefix())));

-- From where a login was entered with success: guesses from many other addresses lock the login for addresses it is not known at,
-- and never for these. Neither login nor address can be read from it.
create table sign_in_known (
    county  char(6)     not null check (county = '000000'),
    counted text        not null,
    login   text        not null,
    last    timestamptz not null,
    primary key (county, counted)
);
comment on column sign_in_known.counted is 'SM3 of a login and an address';
comment on column sign_in_known.login is 'SM3 of the login';
create index sign_in_known_last on sign_in_known (county, last);
grant update (last), delete on sign_in_known to mingfa_app;
alter table sign_in_known enable row level security;
create policy program_only on sign_in_known using ((select scope_prefix()) = '');

-- Whether all migrations are done, the application tells who watches it.
grant select on flyway_schema_history to mingfa_app;
