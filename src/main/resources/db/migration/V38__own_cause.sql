-- Whom a matter is about does not look into it where its procedure is not for all, though his post may: he stands with the matter too
-- (x/person). Nothing but a comparison for who reads; the program's own work, which withholds nothing, sees it.
comment on column matter.privy is
    'keys of who knows of it by acting in it or by its being their turn, compared with reader_keys(); and of whom it is kept from (x/person)';

drop policy known on matter;
create policy known on matter for select using (
    starts_with(place, (select scope_prefix()))
    and (procedure <> all ((select withheld_procedures())::text[]) or privy && (select reader_keys())::text[])
    and (cardinality((select withheld_procedures())::text[]) = 0 or (select 'x/' || reader_person()) <> all (privy)));
