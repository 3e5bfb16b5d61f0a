-- Who knows of a matter where its procedure is not for all stands with the matter, as keys: whoever acted in it (p/person), and whose
-- turn it is (r/role for what has to be done, or r/role/person where only some people may). One writer keeps it, and security compares instead of looking into
-- other tables: the rule of V31 cost two look-ups for every matter somebody did not see.
alter table matter add column privy text[] not null default '{}';
comment on column matter.privy is 'keys of who knows of it by acting in it or by its being their turn; reader_keys() are compared with it';

-- It carries no index: most acts change it, and a matter's row is renewed in place only as long as no index reads what changes.
update matter m set privy = array(
    select k from (
        select 'p/' || p from act a, unnest(a.persons) p where a.county = m.county and a.matter = m.id
        union
        select 'r/' || r from open_step o, unnest(o.roles) r
        where o.county = m.county and o.matter = m.id and o.only_for is null and not o.optional
        union
        select 'r/' || r || '/' || p from open_step o, unnest(o.roles) r, unnest(o.only_for) p
        where o.county = m.county and o.matter = m.id) keys (k)
    order by k collate "C");

create function reader_keys() returns text[]
    language sql stable parallel safe
    return array['p/' || reader_person(), 'r/' || reader_role(), 'r/' || reader_role() || '/' || reader_person()];
comment on function reader_keys() is 'under which keys the reader may know of a matter';

drop policy known on matter;
create policy known on matter for select using (
    starts_with(place, (select scope_prefix()))
    and (procedure <> all ((select withheld_procedures())::text[]) or privy && (select reader_keys())::text[]));

-- What people were told is sealed like everything else that no chain holds. Days sealed before stay as they are.
create table sealed_since (
    county text not null,
    kind   text not null,
    day    date not null,
    primary key (county, kind)
);
comment on table sealed_since is 'from which day rows of a kind are sealed in a county, where days before had been sealed without them';
alter table sealed_since enable row level security;
create policy program_only on sealed_since using ((select scope_prefix()) = '');
insert into sealed_since (county, kind, day) select county, 'NOTICE', day + 1 from sealed_through;
