-- Whom a matter is about does not look into it where its procedure is not for all, though his post may: he stands with the matter too
-- (x/person). Nothing but a comparison for who reads; where nobody does, the program's own work sees it.
comment on column matter.privy is
    'keys of who knows of it by acting in it or by its being their turn, compared with reader_keys(); and of whom it is kept from (x/person)';

comment on function reader_person() is 'who reads; empty for the program itself, from which nothing is withheld';

drop policy known on matter;
create policy known on matter for select using (
    starts_with(place, (select scope_prefix()))
    and (procedure <> all ((select withheld_procedures())::text[]) or privy && (select reader_keys())::text[])
    and ((select reader_person()) = '' or (select 'x/' || reader_person()) <> all (privy)));

-- What was refused in a matter that may be kept from whom it is about is told to who sees the matter, and to who asked for it. The
-- others cost no more than a comparison; and the matter is looked up by its key, row by row, as a set of all that are seen would cost
-- more than any page of refusals.
alter table refusal add column kept boolean not null default true;
comment on column refusal.kept is
    'whether its matter may be kept from whom it is about; true where that was not written down, which only costs the look-up';

drop policy known on refusal;
create policy known on refusal for select using (
    starts_with(place, (select scope_prefix()))
    and (person = (select reader_person())
        or procedure <> all ((select withheld_procedures())::text[])
            and (not kept or matter is null or (select reader_person()) = '')
        or (select true from matter m where m.county = refusal.county and m.id = refusal.matter)));

-- What somebody is told of a matter is seen by who sees the matter, whether or not anything is withheld from the role.
drop policy known on notice;
create policy known on notice for select using (
    starts_with(place, (select scope_prefix()))
    and (matter is null
        or (select reader_person()) = ''
        or exists (select from matter m where m.county = notice.county and m.id = notice.matter)));
